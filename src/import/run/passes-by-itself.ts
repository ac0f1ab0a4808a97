import { isDiskFull } from '../../base/is-disk-full.ts';
import { isUnavailable } from '../../db/is-unavailable.ts';
import { SecretMismatchError } from '../../db/secret-fingerprints.ts';

/**
 * A full disk, an unreachable database or a wrong secret of this process may last for days. The
 * work is retried until the condition ends, and these attempts are not counted.
 */
export function passesByItself(error: unknown): boolean {
  return error instanceof SecretMismatchError || isDiskFull(error) || isUnavailable(error);
}
