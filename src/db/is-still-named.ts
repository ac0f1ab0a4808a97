import { DatabaseError } from 'pg';

/** Whether the database refused to delete a row because others name it by a foreign key. The transaction is lost then. */
export function isStillNamed(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '23503';
}
