import { meSchema, signInSchema } from '../../contract/session.ts';
import { withTenant } from '../../db/database.ts';
import { type SignInDeps, signIn } from '../../people/sign-in/sign-in.ts';
import { getMe } from '../../people/user-store.ts';
import type { Api } from '../api.ts';
import { openSessionOf } from './open-session.ts';

/** POST /session: signs in. Requires `code` if the response without one was `code_required`. */
export function signInEndpoint(api: Api, deps: SignInDeps): void {
  const schema = { body: signInSchema, response: { 200: meSchema } };
  api.post('/session', { config: { access: 'anyone' }, schema }, async (request) => {
    const viewer = await signIn(deps, { ...request.body, address: request.ip });
    await openSessionOf(request, viewer);
    await request.session.save();
    return withTenant(deps.db, viewer.tenantId, (trx) => getMe(trx, viewer));
  });
}
