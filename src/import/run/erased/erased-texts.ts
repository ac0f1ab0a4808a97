import type { TenantId } from '../../../base/ids.ts';
import type { ErasureHasher } from '../../../contacts/erasure-hasher.ts';
import { erasedMark } from '../../../contract/erasure.ts';
import type { FileProfile } from '../../../contract/import.ts';
import type { Trx } from '../../../db/database.ts';
import { findErased } from '../../../do-not-call/find-erased.ts';
import { type Queryable, queryableIn } from '../../../do-not-call/queryable.ts';
import { findNumbers } from '../../check/phone/find-numbers.ts';
import { phoneHash } from '../../model/key-hash.ts';

/** Returns the text with a placeholder for each erased number. */
export type Blanker = (text: string) => string;

const asWritten: Blanker = (text) => text;

/** Creates a blanker for these texts. Looks up all of their numbers in one query. */
export async function makeBlanker(
  ask: Queryable,
  tenantId: TenantId,
  mask: ErasureHasher,
  texts: Iterable<string>,
): Promise<Blanker> {
  const hashOf = (e164: string) => phoneHash(tenantId, e164);
  const hashes = new Set<string>();
  for (const text of texts) for (const { e164 } of findNumbers(text)) hashes.add(hashOf(e164));
  const erased = await findErased(ask, tenantId, mask, [...hashes]);
  if (erased.size === 0) return asWritten;
  return (text) =>
    findNumbers(text)
      .filter(({ e164 }) => erased.has(hashOf(e164)))
      .reduceRight((left, { start, end }) => left.slice(0, start) + erasedMark + left.slice(end), text);
}

/** Removes erased numbers from the sample of a file profile. */
export async function blankSample(
  trx: Trx,
  tenantId: TenantId,
  mask: ErasureHasher,
  profile: FileProfile,
): Promise<FileProfile> {
  const cells = profile.sample.flatMap((row) => row.cells);
  const blank = await makeBlanker(queryableIn(trx), tenantId, mask, cells);
  const sample = profile.sample.map((row) => ({ ...row, cells: row.cells.map(blank) }));
  return { ...profile, sample };
}

/** Removes erased numbers from the cells that a user has edited. */
export async function blankDrafts(
  trx: Trx,
  tenantId: TenantId,
  mask: ErasureHasher,
  rows: readonly { readonly row: number; readonly cells: readonly string[] | null }[],
) {
  const cells = rows.flatMap((row) => row.cells ?? []);
  const blank = await makeBlanker(queryableIn(trx), tenantId, mask, cells);
  return rows.map((row) => ({ row: row.row, cells: row.cells?.map(blank) ?? null }));
}
