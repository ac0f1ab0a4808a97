import { DatabaseError } from 'pg';

/** Whether the database refused a row because this unique index already holds its like. The transaction is lost then. */
export function isUniqueViolation(error: unknown, index: string): boolean {
  return error instanceof DatabaseError && error.code === '23505' && error.constraint === index;
}
