import { meSchema, signInSchema } from '../../contract/session.ts';
import { withTenant } from '../../db/database.ts';
import { getMe, signIn } from '../../people/index.ts';
import type { Api } from '../api.ts';
import type { ServerDeps } from '../server-deps.ts';
import { signInLimit } from './sign-in-limit.ts';

/** POST /session: signs in. The session gets a new id: one that was planted before the sign-in is worth nothing after it. */
export function signInEndpoint(api: Api, { db, signInLimits }: ServerDeps): void {
  const preHandler = signInLimit(api, signInLimits);
  const schema = { body: signInSchema, response: { 200: meSchema } };
  api.post('/session', { config: { access: 'anyone' }, schema, preHandler }, async (request) => {
    const viewer = await signIn(db, request.body.email, request.body.password);
    await request.session.regenerate();
    request.session.viewer = viewer;
    await request.session.save();
    return withTenant(db, viewer.tenantId, (trx) => getMe(trx, viewer));
  });
}
