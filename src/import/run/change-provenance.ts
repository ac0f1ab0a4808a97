import { recordAudit } from '../../audit/record-audit.ts';
import { type Provenance, provenanceOf } from '../../contract/provenance.ts';
import { refuse } from '../../contract/refusals.ts';
import type { Trx } from '../../db/database.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { ImportRecord } from '../ledger/import-record.ts';
import { setProvenance } from '../ledger/import-store.ts';

/**
 * Sets or changes where the list of an import comes from. Allowed at any time, because the source
 * is often known only later. The previous value goes to the audit log. Throws `invalid_state` while
 * the file is being profiled, because profiling resets the options.
 */
export async function changeProvenance(
  trx: Trx,
  viewer: Viewer,
  entry: ImportRecord,
  provenance: Provenance,
): Promise<void> {
  const before = await setProvenance(trx, entry, provenance);
  if (!before) throw refuse('invalid_state', { status: 'receiving' });
  await recordAudit(trx, {
    tenantId: viewer.tenantId,
    userId: viewer.userId,
    action: 'import.provenance_changed',
    subject: 'import',
    subjectId: entry.id,
    detail: { before: provenanceOf(before), after: provenance },
  });
}
