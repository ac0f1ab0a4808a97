import type { NumberMask } from '../../contacts/index.ts';
import { type Ask, findBans } from '../../do-not-call/index.ts';

import type { ImportScope } from '../model/import-scope.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import type { RowBans } from '../model/row-ban.ts';
import type { RowRange } from '../model/row-range.ts';

/**
 * Asks the authority of the do-not-call list about every number of these rows. Nobody is
 * calling yet, so a ban of any workgroup counts: it is in force for somebody.
 */
export async function findRowBans(
  ask: Ask,
  { tenantId, projectId }: ImportScope,
  mask: NumberMask,
  batch: PreparedBatch,
  range: RowRange,
): Promise<RowBans> {
  const phones = batch.phoneHash.subarray(batch.contactStart[range.from], batch.contactStart[range.before]);
  const bans = await findBans(ask, { tenantId, userId: null, projectId, allProjects: false }, mask, [
    ...new Set(phones),
  ]);
  return new Map(
    bans.map(({ hash, entry: { id, phone, workgroup, erased } }) => [
      BigInt(hash),
      { entryId: id, phone, workgroup: workgroup?.name ?? null, erased },
    ]),
  );
}
