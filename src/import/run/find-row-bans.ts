import type { ErasureHasher } from '../../contacts/erasure-hasher.ts';
import { findBans } from '../../do-not-call/find-bans.ts';
import { findBarred } from '../../do-not-call/find-barred.ts';
import type { Queryable } from '../../do-not-call/queryable.ts';
import { firstOfEach, hashesAt } from '../model/first-of-each.ts';
import type { ImportScope } from '../model/import-scope.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import type { RowBans } from '../model/row-ban.ts';
import type { RowRange } from '../model/row-range.ts';

/**
 * Looks up the numbers of these rows in the do-not-call list: the numbers banned for everyone, and
 * those that no user who can see the project may call.
 */
export async function findRowBans(
  ask: Queryable,
  { tenantId, projectId }: ImportScope,
  mask: ErasureHasher,
  batch: PreparedBatch,
  range: RowRange,
): Promise<RowBans> {
  const { contactStart, phoneFirst, phoneHash } = batch;
  const places = firstOfEach(phoneFirst, contactStart[range.from] ?? 0, contactStart[range.before] ?? 0);
  const anybody = { tenantId, userId: null, projectId, allProjects: false };
  const hashes = hashesAt(places, phoneHash);
  const bans = await findBans(ask, anybody, mask, hashes);
  const barred = await findBarred(ask, { tenantId, projectId }, mask, hashes, bans);
  return new Map(
    bans.map(({ at, entry: { id, phone, workgroup, erased } }) => [
      hashes[at] ?? 0n,
      { entryId: id, phone, workgroup: workgroup?.name ?? null, erased, barred: barred.has(at) },
    ]),
  );
}
