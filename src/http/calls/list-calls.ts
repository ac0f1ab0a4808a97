import {
  type CallId,
  type CallResultId,
  type LeadId,
  type ProjectId,
  toId,
  type UserId,
} from '../../base/ids.ts';
import { pageCalls } from '../../calls/call-page-store.ts';
import { callPageSchema, callQuerySchema } from '../../contract/call.ts';
import { withTenant } from '../../db/database.ts';
import { requireProject } from '../../projects/project-store.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentCall } from './present-call.ts';

/** GET /calls: the call history. The cursor is the last id of the previous page. */
export function listCallsEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { querystring: callQuerySchema, response: { 200: callPageSchema } };
  api.get('/calls', { config: { access: 'see' }, schema }, async (request) => {
    const viewer = viewerOf(request);
    const { projectId, leadId, userId, resultId, state, cursor, limit } = request.query;
    const filter = {
      projectId: projectId === undefined ? undefined : toId<ProjectId>(projectId),
      leadId: leadId === undefined ? undefined : toId<LeadId>(leadId),
      userId: userId === undefined ? undefined : toId<UserId>(userId),
      resultId: resultId === undefined ? undefined : toId<CallResultId>(resultId),
      state,
    };
    const before = cursor === undefined ? undefined : toId<CallId>(cursor);
    const calls = await withTenant(db, viewer.tenantId, async (trx) => {
      if (filter.projectId) await requireProject(trx, viewer, filter.projectId);
      return pageCalls(trx, viewer, filter, { before, limit: limit + 1 });
    });
    const items = calls.slice(0, limit).map(presentCall);
    return { items, nextCursor: calls.length > limit ? (items.at(-1)?.id ?? null) : null };
  });
}
