import type { ClientBase } from 'pg';
import type { Ask } from '../../do-not-call/index.ts';

/** Asks on this connection, in the transaction it is in. */
export function askClient(client: ClientBase): Ask {
  return async <Row extends object>(text: string, values: readonly unknown[]) =>
    (await client.query<Row>(text, [...values])).rows;
}
