import { type CallId, type CallResultId, type ProjectId, toId } from '../../base/ids.ts';
import { pageCalls } from '../../calls/call-page-store.ts';
import { changeCall } from '../../calls/change-call.ts';
import { callChangeSchema, callRecordSchema } from '../../contract/call.ts';
import { withTenant } from '../../db/database.ts';
import { type Api, idParams, toIds } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentCall } from './present-call.ts';

/** PATCH /calls/:id: closes a call with its result, or corrects it. */
export function changeCallEndpoint(api: Api, { db, keys, mask }: ServerDeps): void {
  const schema = { params: idParams<CallId>(), body: callChangeSchema, response: { 200: callRecordSchema } };
  api.patch('/calls/:id', { config: { access: 'call' }, schema }, (request) => {
    const viewer = viewerOf(request);
    const { id } = request.params;
    const { resultId, memo, nextCallAt, ban } = request.body;
    const change = {
      resultId: resultId === undefined ? undefined : toId<CallResultId>(resultId),
      memo,
      nextCallAt: typeof nextCallAt === 'string' ? new Date(nextCallAt) : nextCallAt,
      ban: ban && {
        ...ban,
        workgroupIds: toIds<'workgroup'>(ban.workgroupIds),
        projectId: ban.projectId === null ? null : toId<ProjectId>(ban.projectId),
      },
    };
    return withTenant(db, viewer.tenantId, async (trx) => {
      await changeCall(trx, viewer, { keys, mask }, id, change);
      const [call] = await pageCalls(trx, viewer, { id, state: 'all' }, { limit: 1 });
      if (!call) throw new Error('the call that was changed is not there');
      return presentCall(call);
    });
  });
}
