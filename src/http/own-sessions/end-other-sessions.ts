import { withTenant } from '../../db/database.ts';
import { endOwnSessions } from '../../people/sign-in/own-sessions.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';

/** DELETE /sessions: ends all other sessions. */
export function endOtherSessions(api: Api, { db }: ServerDeps): void {
  api.delete('/sessions', { config: { access: 'signed_in' } }, async (request, reply) => {
    const viewer = viewerOf(request);
    const allBut = request.session.sessionNo ?? '0';
    await withTenant(db, viewer.tenantId, (trx) => endOwnSessions(trx, viewer, { allBut }));
    return reply.code(204).send();
  });
}
