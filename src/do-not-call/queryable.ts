import { CompiledQuery } from 'kysely';
import type { Trx } from '../db/database.ts';

/**
 * Runs one statement with parameters and returns its rows. The caller's connection and transaction
 * determine what it can see.
 */
export type Queryable = <Row extends object>(
  text: string,
  values: readonly unknown[],
) => Promise<readonly Row[]>;

/** Queries in this transaction. */
export function queryableIn(trx: Trx): Queryable {
  return async <Row extends object>(text: string, values: readonly unknown[]) =>
    (await trx.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows;
}

/** Encodes one array literal. The driver would quote and escape each element separately. */
export function arrayOf(ids: readonly (string | bigint | null)[]): string {
  return `{${ids.map((id) => id ?? 'NULL').join(',')}}`;
}
