import { DatabaseError } from 'pg';

/**
 * True if the database rejected a row because this unique index already contains its key. The
 * transaction is then aborted.
 */
export function isUniqueViolation(error: unknown, index: string): boolean {
  return error instanceof DatabaseError && error.code === '23505' && error.constraint === index;
}
