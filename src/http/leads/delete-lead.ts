import type { LeadId } from '../../base/ids.ts';
import { withTenant } from '../../db/database.ts';
import { deleteLead } from '../../leads/change-leads.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';

/** DELETE /leads/:id: the lead and its contacts. */
export function deleteLeadEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { params: idParams<LeadId>() };
  api.delete('/leads/:id', { config: { access: 'delete' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    await withTenant(db, viewer.tenantId, (trx) => deleteLead(trx, viewer, request.params.id));
    return reply.code(204).send();
  });
}
