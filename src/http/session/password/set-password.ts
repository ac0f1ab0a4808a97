import { passwordSettingSchema } from '../../../contract/user.ts';
import { addressSubject, countAttempt, type SignInDeps, setPasswordByLink } from '../../../people/index.ts';
import type { Api } from '../../api.ts';

/** POST /password: sets the password of whoever the link is for. They sign in with it afterwards. */
export function setPasswordEndpoint(api: Api, { db, limits }: SignInDeps): void {
  const schema = { body: passwordSettingSchema };
  api.post('/password', { config: { access: 'anyone' }, schema }, async (request, reply) => {
    // Nobody guesses a link, but each try costs us the hash of a password.
    const attempt = { subject: `link ${addressSubject(request.ip)}`, max: limits.perAddress };
    await countAttempt(db, attempt, limits.windowMs, async () => undefined);
    await setPasswordByLink(db, request.body.token, request.body.password);
    return reply.code(204).send();
  });
}
