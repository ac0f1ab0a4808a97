import type { UserId } from '../../base/ids.ts';
import { userChangeSchema, userSchema } from '../../contract/user.ts';
import { withTenant } from '../../db/database.ts';
import { changeUser } from '../../people/change-users.ts';
import { getUser } from '../../people/user-store.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';

/** PATCH /users/:id: name, role, rights, and whether the user may sign in. */
export function changeUserEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { params: idParams<UserId>(), body: userChangeSchema, response: { 200: userSchema } };
  api.patch('/users/:id', { config: { access: 'admin' }, schema }, (request) => {
    const viewer = viewerOf(request);
    const { id } = request.params;
    return withTenant(db, viewer.tenantId, async (trx) => {
      await changeUser(trx, viewer, id, request.body);
      return getUser(trx, viewer.tenantId, id);
    });
  });
}
