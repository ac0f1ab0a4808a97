import { passwordChangeSchema } from '../../contract/user.ts';
import { withTenant } from '../../db/database.ts';
import { changeOwnPassword } from '../../people/index.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/index.ts';
import type { ServerDeps } from '../server-deps.ts';
import { signInLimit } from './sign-in-limit.ts';

/** PATCH /session/password: one's own. All sessions of the person end; this one goes on under a new id. */
export function changePasswordEndpoint(api: Api, { db, signInLimits }: ServerDeps): void {
  const preHandler = signInLimit(api, signInLimits);
  const schema = { body: passwordChangeSchema };
  const options = { config: { access: 'signed_in' }, schema, preHandler } as const;
  api.patch('/session/password', options, async (request, reply) => {
    const viewer = viewerOf(request);
    await withTenant(db, viewer.tenantId, (trx) => changeOwnPassword(trx, viewer, request.body));
    await request.session.regenerate();
    // Saved with the answer.
    request.session.viewer = viewer;
    return reply.code(204).send();
  });
}
