import type { ClientBase, Pool } from 'pg';
import type { Ask } from '../../do-not-call/index.ts';

/** Asks on this connection, in the transaction it is in; of a pool, on any connection that is free, in no transaction. */
export function askOn(connection: ClientBase | Pool): Ask {
  return async <Row extends object>(text: string, values: readonly unknown[]) =>
    (await connection.query<Row>(text, [...values])).rows;
}
