import { passwordSettingSchema } from '../../contract/user.ts';
import { setPasswordByLink } from '../../people/index.ts';
import type { Api } from '../api.ts';
import type { ServerDeps } from '../server-deps.ts';

/** POST /password: sets the password of whoever the link is for. They sign in with it afterwards. */
export function setPasswordEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { body: passwordSettingSchema };
  api.post('/password', { config: { access: 'anyone' }, schema }, async (request, reply) => {
    await setPasswordByLink(db, request.body.token, request.body.password);
    return reply.code(204).send();
  });
}
