import { passwordSettingSchema } from '../../../contract/user.ts';
import { setPasswordByLink } from '../../../people/password-links.ts';
import { addressSubject } from '../../../people/sign-in/attempt-subjects.ts';
import { countAttempt, takeAttemptBack } from '../../../people/sign-in/attempts.ts';
import type { SignInDeps } from '../../../people/sign-in/sign-in.ts';
import type { Api } from '../../api.ts';
import type { ServerDeps } from '../../server-deps.ts';
import { noticeSender } from '../security-notice.ts';

/** POST /password: sets the password of the link's user. They sign in with it afterwards. */
export function setPasswordEndpoint(api: Api, deps: ServerDeps, { db, limits }: SignInDeps): void {
  const sendNotice = noticeSender(deps);
  const schema = { body: passwordSettingSchema };
  api.post('/password', { config: { access: 'anyone' }, schema }, async (request, reply) => {
    // A link cannot be guessed, but each try costs the hash of a password.
    const attempt = { subject: `link ${addressSubject(request.ip)}`, max: limits.perAddress };
    await countAttempt(db, attempt, limits.windowMs, async () => undefined);
    const user = await setPasswordByLink(db, request.body.token, request.body.password);
    await takeAttemptBack(db, attempt.subject);
    await sendNotice(request, user, 'password_changed');
    return reply.code(204).send();
  });
}
