import type { Erasure } from '../../contract/erasure.ts';
import { refuse } from '../../contract/refusals.ts';
import type { Trx } from '../../db/database.ts';
import { type ErasureId, type ErasureRecord, listErasures } from '../../erasure/erasure-store.ts';
import type { Viewer } from '../../people/viewer.ts';

/** The API representation of the report. */
export function presentErasure({ requestedAt, finishedAt, ...record }: ErasureRecord): Erasure {
  return {
    ...record,
    requestedAt: requestedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

/** The report of one erasure. Throws if the company has none with this id. */
export async function requireErasure(trx: Trx, viewer: Viewer, id: ErasureId): Promise<Erasure> {
  const [record] = await listErasures(trx, viewer.tenantId, { id, limit: 1 });
  if (!record) throw refuse('not_found');
  return presentErasure(record);
}
