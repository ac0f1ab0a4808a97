import { userListSchema, userQuerySchema } from '../../contract/user.ts';
import { withTenant } from '../../db/database.ts';
import { listUsers } from '../../people/user-store.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';

/** GET /users: all users of the company. */
export function listUsersEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { querystring: userQuerySchema, response: { 200: userListSchema } };
  api.get('/users', { config: { access: 'assign' }, schema }, (request) => {
    const { tenantId } = viewerOf(request);
    return withTenant(db, tenantId, async (trx) => ({
      items: [...(await listUsers(trx, tenantId, request.query))],
    }));
  });
}
