import { meChangeSchema, meSchema } from '../../contract/session.ts';
import { withTenant } from '../../db/database.ts';
import { changeLanguage, getMe } from '../../people/index.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/index.ts';
import type { ServerDeps } from '../server-deps.ts';

/** PATCH /session: what people may change of themselves. */
export function changeMe(api: Api, { db }: ServerDeps): void {
  const schema = { body: meChangeSchema, response: { 200: meSchema } };
  api.patch('/session', { config: { access: 'signed_in' }, schema }, (request) => {
    const viewer = viewerOf(request);
    return withTenant(db, viewer.tenantId, async (trx) => {
      await changeLanguage(trx, viewer, request.body.language);
      return getMe(trx, viewer);
    });
  });
}
