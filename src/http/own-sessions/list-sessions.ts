import { ownSessionListSchema } from '../../contract/session.ts';
import { withTenant } from '../../db/database.ts';
import { listOwnSessions } from '../../people/sign-in/own-sessions.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';

/** GET /sessions: the user's sessions. */
export function listSessions(api: Api, { db }: ServerDeps): void {
  const schema = { response: { 200: ownSessionListSchema } };
  api.get('/sessions', { config: { access: 'signed_in' }, schema }, async (request) => {
    const viewer = viewerOf(request);
    const found = await withTenant(db, viewer.tenantId, (trx) => listOwnSessions(trx, viewer));
    const items = found.map(({ no, userAgent, address, openedAt, lastSeenAt }) => ({
      id: no,
      userAgent,
      address,
      openedAt: openedAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      current: no === request.session.sessionNo,
    }));
    return { items };
  });
}
