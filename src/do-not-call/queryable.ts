import { CompiledQuery } from 'kysely';
import type { Trx } from '../db/database.ts';

/** Runs one statement with its parameters and gives its rows; the caller's connection and transaction decide what it sees. */
export type Queryable = <Row extends object>(
  text: string,
  values: readonly unknown[],
) => Promise<readonly Row[]>;

/** Asks in this transaction. */
export function queryableIn(trx: Trx): Queryable {
  return async <Row extends object>(text: string, values: readonly unknown[]) =>
    (await trx.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows;
}

/** One array literal: element by element the driver would quote and escape each number. */
export function arrayOf(ids: readonly (string | bigint | null)[]): string {
  return `{${ids.map((id) => id ?? 'NULL').join(',')}}`;
}
