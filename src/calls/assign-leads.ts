import { sql } from 'kysely';
import { recordAudit } from '../audit/record-audit.ts';
import type { LeadId, UserId } from '../base/ids.ts';
import { refuse } from '../contract/refusals.ts';
import type { Trx } from '../db/database.ts';
import { findMissingUser } from '../people/user-store.ts';
import type { Viewer } from '../people/viewer.ts';
import { visibleProject } from '../people/visible-project.ts';

/**
 * Gives the leads to these users in turn (round robin), in the order of their ids; to no user: the
 * leads have no owner and are for everybody. Throws if the viewer cannot see one of the leads.
 */
export async function assignLeads(
  trx: Trx,
  viewer: Viewer,
  leadIds: readonly LeadId[],
  userIds: readonly UserId[],
): Promise<void> {
  const { tenantId, userId } = viewer;
  const missing = await findMissingUser(trx, tenantId, userIds);
  if (missing) throw refuse('request_invalid', { detail: `userIds: ${missing}` });
  const { numAffectedRows } = await sql`
    update leads set owner_id = (${userIds}::bigint[])[1 + (o.place - 1) % ${Math.max(userIds.length, 1)}::int]
    from (
      select id, row_number() over (order by id) as place from leads
      where tenant_id = ${tenantId} and id = any(${leadIds}) and ${visibleProject(viewer, 'leads.project_id')}
    ) o
    where leads.tenant_id = ${tenantId} and leads.id = o.id`.execute(trx);
  if (Number(numAffectedRows) !== new Set(leadIds).size) throw refuse('not_found');
  await recordAudit(trx, {
    tenantId,
    userId,
    action: 'lead.assigned',
    subject: 'lead',
    subjectId: leadIds.length === 1 ? (leadIds[0] ?? null) : null,
    detail: { ids: leadIds, userIds },
  });
}
