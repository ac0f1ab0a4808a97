import type { LeadId } from '../../base/ids.ts';
import { leadChangeSchema, leadSchema } from '../../contract/lead.ts';
import { withTenant } from '../../db/database.ts';
import { changeLead } from '../../leads/change-leads.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentLead } from './present-lead.ts';

/**
 * PATCH /leads/:id: omitted values stay unchanged, including custom values; an empty custom value
 * is removed.
 */
export function changeLeadEndpoint(api: Api, { db, keys, mask }: ServerDeps): void {
  const schema = { params: idParams<LeadId>(), body: leadChangeSchema, response: { 200: leadSchema } };
  api.patch('/leads/:id', { config: { access: 'edit' }, schema }, (request) => {
    const viewer = viewerOf(request);
    const { id } = request.params;
    return withTenant(db, viewer.tenantId, async (trx) => {
      await changeLead(trx, viewer, keys, id, request.body);
      return presentLead(trx, viewer, mask, id);
    });
  });
}
