import type { z } from 'zod';
import { type ContactId, type ProjectId, toId } from '../../base/ids.ts';
import { callBarrierTexts, callDraftSchema, callSchema } from '../../contract/call.ts';
import { refuse } from '../../contract/refusals.ts';
import { withTenant } from '../../db/database.ts';
import { type CallWish, placeCall } from '../../do-not-call/place-call.ts';
import type { Api } from '../api.ts';
import { presentPermission } from '../do-not-call/present-entry.ts';
import { answerRefusal } from '../errors/answer-error.ts';
import { readerLanguage } from '../errors/reader-language.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';

/**
 * POST /calls: 201 with the URI to call, or 403 with the reason. Responds after the attempt has
 * been committed in either case.
 */
export function placeCallEndpoint(api: Api, { db, keys, mask }: ServerDeps): void {
  const schema = { body: callDraftSchema, response: { 201: callSchema } };
  api.post('/calls', { config: { access: 'call' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const wish = readWish(request.body);
    const call = await withTenant(db, viewer.tenantId, (trx) => placeCall(trx, viewer, keys, mask, wish));
    const { reason, entry } = presentPermission(call.permission);
    if (reason === null) return reply.code(201).send({ id: call.id, tel: call.tel });
    const why = callBarrierTexts[reason][readerLanguage(request.headers)];
    return answerRefusal(refuse('call_not_allowed', { why }), request, reply, { reason, entry });
  });
}

function readWish(draft: z.infer<typeof callDraftSchema>): CallWish {
  if ('contactId' in draft) return { contactId: toId<ContactId>(draft.contactId) };
  const { phone, projectId } = draft;
  return { phone, projectId: projectId === undefined ? undefined : toId<ProjectId>(projectId) };
}
