import type { Id } from '../../base/ids.ts';
import { withTenant } from '../../db/database.ts';
import { endOwnSessions } from '../../people/sign-in/own-sessions.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';

/** DELETE /sessions/:id: ends that session. */
export function endSessionEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { params: idParams<Id<'session'>>() };
  api.delete('/sessions/:id', { config: { access: 'signed_in' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const no = request.params.id;
    await withTenant(db, viewer.tenantId, (trx) => endOwnSessions(trx, viewer, { no }));
    return reply.code(204).send();
  });
}
