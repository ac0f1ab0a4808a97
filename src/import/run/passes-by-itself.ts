import { isDiskFull } from '../../base/is-disk-full.ts';
import { isUnavailable } from '../../db/is-unavailable.ts';

/** A full disk and a database that is away may last for days: the work is repeated until they are over, and attempts are not counted. */
export function passesByItself(error: unknown): boolean {
  return isDiskFull(error) || isUnavailable(error);
}
