import type { z } from 'zod';

import { type ImportId, type ProjectId, type TenantId, toId, type WorkgroupId } from '../../base/ids.ts';
import type { ErasureHasher } from '../../contacts/erasure-hasher.ts';
import type { MatchKeyHasher } from '../../contacts/match-key-hasher.ts';
import type { doNotCallFilterSchema } from '../../contract/do-not-call.ts';
import { refuse } from '../../contract/refusals.ts';
import type { EntryFilter } from '../../do-not-call/entry-page-store.ts';

/** Reads the filter of a list or file of entries. Throws if the search text has no digit. */
export function readEntryFilter(
  keys: MatchKeyHasher,
  mask: ErasureHasher,
  tenantId: TenantId,
  { q, workgroupId, projectId, importId, reason, state }: z.infer<typeof doNotCallFilterSchema>,
): EntryFilter {
  return {
    ...(q ? readSought(keys, mask, tenantId, q) : {}),
    workgroupIds: workgroupId === undefined ? undefined : [toId<WorkgroupId>(workgroupId)],
    projectId: projectId === undefined ? undefined : toId<ProjectId>(projectId),
    importId: importId === undefined ? undefined : toId<ImportId>(importId),
    reason,
    state,
  };
}

function readSought(
  keys: MatchKeyHasher,
  mask: ErasureHasher,
  tenantId: TenantId,
  q: string,
): Partial<EntryFilter> {
  const number = keys.readPhone(tenantId, q);
  if (number) return { number: { ...number, maskedHash: mask.mask(tenantId, number.hash) } };
  const digits = q.normalize('NFKC').replaceAll(/\D/g, '');
  if (digits === '') throw refuse('phone_unreadable', { phone: q });
  return { digits };
}
