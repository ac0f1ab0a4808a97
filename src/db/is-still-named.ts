import { DatabaseError } from 'pg';

/**
 * True if the database refused to delete a row because a foreign key references it. The transaction
 * is then aborted.
 */
export function isStillNamed(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '23503';
}
