import { type LeadId, type ProjectId, toId } from '../../base/ids.ts';
import { holdNextLead, releaseLead } from '../../calls/next-lead.ts';
import { nextLeadRequestSchema, nextLeadSchema } from '../../contract/lead.ts';
import { withTenant } from '../../db/database.ts';
import { readCallBarrier } from '../../do-not-call/call-rules-store.ts';
import { requireProject } from '../../projects/project-store.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';

/** POST /projects/:id/next-lead: the lead that the agent calls next. */
export function nextLeadEndpoint(api: Api, { db, mask }: ServerDeps): void {
  const schema = {
    params: idParams<ProjectId>(),
    body: nextLeadRequestSchema,
    response: { 200: nextLeadSchema },
  };
  api.post('/projects/:id/next-lead', { config: { access: 'call' }, schema }, (request) => {
    const viewer = viewerOf(request);
    const { id } = request.params;
    const { skip } = request.body;
    return withTenant(db, viewer.tenantId, async (trx) => {
      await requireProject(trx, viewer, id);
      if (skip !== undefined) await releaseLead(trx, viewer, id, toId<LeadId>(skip));
      const reason = await readCallBarrier(trx, viewer.tenantId, id);
      if (reason) return { lead: null, reason };
      const lead = await holdNextLead(trx, viewer, mask, id);
      return { lead: lead === undefined ? null : { id: lead }, reason: null };
    });
  });
}
