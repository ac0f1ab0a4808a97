import { isDiskFull } from '../../base/is-disk-full.ts';
import { isUnavailable } from '../../db/is-unavailable.ts';

/**
 * A full disk or an unreachable database may last for days. The work is retried until the condition
 * ends, and these attempts are not counted.
 */
export function passesByItself(error: unknown): boolean {
  return isDiskFull(error) || isUnavailable(error);
}
