import { meChangeSchema, meSchema } from '../../contract/session.ts';
import { withTenant } from '../../db/database.ts';
import { changeMe, getMe } from '../../people/user-store.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';

/** PATCH /session: what users may change about themselves. */
export function changeMeEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { body: meChangeSchema, response: { 200: meSchema } };
  const config = { access: 'signed_in', beforeSecondFactor: true } as const;
  api.patch('/session', { config, schema }, (request) => {
    const viewer = viewerOf(request);
    return withTenant(db, viewer.tenantId, async (trx) => {
      await changeMe(trx, viewer, request.body);
      return getMe(trx, viewer);
    });
  });
}
