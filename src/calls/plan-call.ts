import { sql } from 'kysely';
import { recordAudit } from '../audit/record-audit.ts';
import type { LeadId } from '../base/ids.ts';
import { refuse } from '../contract/refusals.ts';
import type { Trx } from '../db/database.ts';
import type { Viewer } from '../people/viewer.ts';
import { visibleProject } from '../people/visible-project.ts';

/** Sets when the lead is to be called; null: no more calls. Throws if the viewer cannot see it. */
export async function planCall(trx: Trx, viewer: Viewer, id: LeadId, at: Date | null): Promise<void> {
  const { tenantId, userId } = viewer;
  const { numAffectedRows } = await sql`
    update leads set next_call_at = ${at}, call_state = ${at ? 'again' : 'done'}
    where tenant_id = ${tenantId} and id = ${id} and ${visibleProject(viewer, 'leads.project_id')}`.execute(
    trx,
  );
  if (!numAffectedRows) throw refuse('not_found');
  await recordAudit(trx, {
    tenantId,
    userId,
    action: 'lead.call_planned',
    subject: 'lead',
    subjectId: id,
    detail: { nextCallAt: at?.toISOString() ?? null },
  });
}
