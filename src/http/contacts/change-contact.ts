import type { ContactId } from '../../base/ids.ts';
import { contactChangeSchema, leadSchema } from '../../contract/lead.ts';
import { withTenant } from '../../db/database.ts';
import { changeContact } from '../../leads/lead-contacts.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import { presentLead } from '../leads/present-lead.ts';
import type { ServerDeps } from '../server-deps.ts';

/** PATCH /contacts/:id */
export function changeContactEndpoint(api: Api, { db, keys, mask }: ServerDeps): void {
  const schema = { params: idParams<ContactId>(), body: contactChangeSchema, response: { 200: leadSchema } };
  api.patch('/contacts/:id', { config: { access: 'edit' }, schema }, (request) => {
    const viewer = viewerOf(request);
    return withTenant(db, viewer.tenantId, async (trx) => {
      const leadId = await changeContact(trx, viewer, { keys, mask }, request.params.id, request.body);
      return presentLead(trx, viewer, mask, leadId);
    });
  });
}
