import { meSchema } from '../../contract/session.ts';
import { withTenant } from '../../db/database.ts';
import { getMe } from '../../people/user-store.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';

/** GET /session: the signed-in user. */
export function readMe(api: Api, { db }: ServerDeps): void {
  const schema = { response: { 200: meSchema } };
  api.get('/session', { config: { access: 'signed_in', beforeSecondFactor: true }, schema }, (request) => {
    const viewer = viewerOf(request);
    return withTenant(db, viewer.tenantId, (trx) => getMe(trx, viewer));
  });
}
