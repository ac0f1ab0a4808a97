import { recordAudit } from '../../audit/index.ts';
import { type Provenance, provenanceOf } from '../../contract/provenance.ts';
import { refuse } from '../../contract/refusals.ts';
import type { Trx } from '../../db/database.ts';
import type { Viewer } from '../../people/index.ts';
import { type ImportRecord, setProvenance } from '../ledger/index.ts';

/**
 * Says where the list of an import comes from, or says it otherwise, at any time: often it is known afterwards alone. What it was goes to the
 * audit log. Refuses `invalid_state` while the file is looked over, which sets the options anew.
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
