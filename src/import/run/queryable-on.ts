import type { ClientBase, Pool } from 'pg';
import type { Queryable } from '../../do-not-call/queryable.ts';

/**
 * Queries on this connection, within its current transaction. With a pool: on any free connection,
 * without a transaction.
 */
export function queryableOn(connection: ClientBase | Pool): Queryable {
  return async <Row extends object>(text: string, values: readonly unknown[]) =>
    (await connection.query<Row>(text, [...values])).rows;
}
