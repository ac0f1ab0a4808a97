import type { ContactId } from '../../base/ids.ts';
import { leadSchema } from '../../contract/lead.ts';
import { withTenant } from '../../db/database.ts';
import { deleteContact } from '../../leads/lead-contacts.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import { presentLead } from '../leads/present-lead.ts';
import type { ServerDeps } from '../server-deps.ts';

/** DELETE /contacts/:id: any contact except a lead's last one. */
export function deleteContactEndpoint(api: Api, { db, mask }: ServerDeps): void {
  const schema = { params: idParams<ContactId>(), response: { 200: leadSchema } };
  api.delete('/contacts/:id', { config: { access: 'delete' }, schema }, (request) => {
    const viewer = viewerOf(request);
    return withTenant(db, viewer.tenantId, async (trx) => {
      const leadId = await deleteContact(trx, viewer, request.params.id);
      return presentLead(trx, viewer, mask, leadId);
    });
  });
}
