import { assignLeads } from '../../calls/assign-leads.ts';
import { leadAssignmentSchema } from '../../contract/lead.ts';
import { withTenant } from '../../db/database.ts';
import { type Api, toIds } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';

/** POST /leads/assign: gives leads to users in turn. */
export function assignLeadsEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { body: leadAssignmentSchema };
  api.post('/leads/assign', { config: { access: 'assign' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const { leadIds, userIds } = request.body;
    await withTenant(db, viewer.tenantId, (trx) =>
      assignLeads(trx, viewer, toIds<'lead'>(leadIds), toIds<'user'>(userIds)),
    );
    return reply.code(204).send();
  });
}
