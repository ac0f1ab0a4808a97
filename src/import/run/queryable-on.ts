import type { ClientBase, Pool } from 'pg';
import type { Queryable } from '../../do-not-call/index.ts';

/** Asks on this connection, in the transaction it is in; of a pool, on any connection that is free, in no transaction. */
export function queryableOn(connection: ClientBase | Pool): Queryable {
  return async <Row extends object>(text: string, values: readonly unknown[]) =>
    (await connection.query<Row>(text, [...values])).rows;
}
