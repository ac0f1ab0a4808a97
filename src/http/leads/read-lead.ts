import type { LeadId } from '../../base/ids.ts';
import { leadSchema } from '../../contract/lead.ts';
import { withTenant } from '../../db/database.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentLead } from './present-lead.ts';

/** GET /leads/:id */
export function readLeadEndpoint(api: Api, { db, mask }: ServerDeps): void {
  const schema = { params: idParams<LeadId>(), response: { 200: leadSchema } };
  api.get('/leads/:id', { config: { access: 'see' }, schema }, async (request) => {
    const viewer = viewerOf(request);
    const lead = await withTenant(db, viewer.tenantId, (trx) =>
      presentLead(trx, viewer, mask, request.params.id),
    );
    return lead;
  });
}
