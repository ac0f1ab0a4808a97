import type { LeadId } from '../../base/ids.ts';
import { contactDraftSchema, leadSchema } from '../../contract/lead.ts';
import { withTenant } from '../../db/database.ts';
import { addContact } from '../../leads/lead-contacts.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import { presentLead } from '../leads/present-lead.ts';
import type { ServerDeps } from '../server-deps.ts';

/** POST /leads/:id/contacts */
export function addContactEndpoint(api: Api, { db, keys, mask }: ServerDeps): void {
  const schema = { params: idParams<LeadId>(), body: contactDraftSchema, response: { 201: leadSchema } };
  api.post('/leads/:id/contacts', { config: { access: 'edit' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const { id } = request.params;
    const lead = await withTenant(db, viewer.tenantId, async (trx) => {
      await addContact(trx, viewer, { keys, mask }, id, request.body);
      return presentLead(trx, viewer, mask, id);
    });
    return reply.code(201).send(lead);
  });
}
