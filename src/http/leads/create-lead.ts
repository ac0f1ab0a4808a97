import { type ProjectId, toId } from '../../base/ids.ts';
import { leadDraftSchema, leadSchema } from '../../contract/lead.ts';
import { withTenant } from '../../db/database.ts';
import { createLead } from '../../leads/change-leads.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentLead } from './present-lead.ts';

/** POST /leads: creates a lead manually with its first contacts. */
export function createLeadEndpoint(api: Api, { db, keys, mask }: ServerDeps): void {
  const schema = { body: leadDraftSchema, response: { 201: leadSchema } };
  api.post('/leads', { config: { access: 'edit' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const draft = { ...request.body, projectId: toId<ProjectId>(request.body.projectId) };
    const lead = await withTenant(db, viewer.tenantId, async (trx) => {
      const id = await createLead(trx, viewer, { keys, mask }, draft);
      return presentLead(trx, viewer, mask, id);
    });
    return reply.code(201).send(lead);
  });
}
