import { sql } from 'kysely';
import type { ContactId, ProjectId } from '../base/ids.ts';
import type { Trx } from '../db/database.ts';
import type { Viewer } from '../people/viewer.ts';
import { visibleProject } from '../people/visible-project.ts';

/** A called contact, or a number dialled without a contact. */
export type Called =
  | { readonly contactId: ContactId }
  | { readonly phoneHash: string; readonly projectId: ProjectId | null };

/**
 * Records the time of a call on the contact and its lead, which counts as a change of the lead. A
 * number dialled without a contact counts for all of its contacts that the viewer can see (within
 * the project, if given). Locks leads before contacts, like an undo. Until the call has a result,
 * the lead is due again after an hour. Returns the number of leads.
 */
export async function markCalled(trx: Trx, viewer: Viewer, called: Called): Promise<number> {
  const which =
    'contactId' in called
      ? sql`c.id = ${called.contactId}`
      : sql`c.phone_hash = ${called.phoneHash} and (${called.projectId}::bigint is null or c.project_id = ${called.projectId})`;
  const contacts = sql`
    select c.id, c.lead_id from contacts c
    where c.tenant_id = ${viewer.tenantId} and ${which} and ${visibleProject(viewer, 'c.project_id')}`;
  const leads = await sql`
    update leads set called_at = now(), call_count = call_count + 1,
      call_state = case when call_state = 'new' then 'again' else call_state end,
      next_call_at = case when call_state = 'done' then next_call_at
        else greatest(next_call_at, now() + interval '1 hour') end,
      held_by = ${viewer.userId}, held_until = now() + interval '30 minutes'
    where tenant_id = ${viewer.tenantId} and id in (select lead_id from (${contacts}) called)`.execute(trx);
  await sql`
    update contacts set called_at = now()
    where tenant_id = ${viewer.tenantId} and id in (select id from (${contacts}) called)`.execute(trx);
  return Number(leads.numAffectedRows ?? 0);
}
