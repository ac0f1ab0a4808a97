import type { FastifyRequest } from 'fastify';
import { passwordResetAnswerSchema, passwordResetSchema } from '../../../contract/user.ts';
import { issueForgottenLinks } from '../../../people/password-links.ts';
import { accountSubject, addressSubject } from '../../../people/sign-in/attempt-subjects.ts';
import { countAttempt } from '../../../people/sign-in/attempts.ts';
import { countAddress, type SignInDeps } from '../../../people/sign-in/sign-in.ts';
import type { Api } from '../../api.ts';
import type { ServerDeps } from '../../server-deps.ts';
import { passwordResetMail } from '../../users/link-mail.ts';
import { presentLink } from '../../users/present-link.ts';

/**
 * POST /password-resets: mails a link to the users with this address. Neither the response nor its
 * time reveals whether there is one.
 */
export function forgotPassword(api: Api, deps: ServerDeps, { db, limits }: SignInDeps): void {
  const schema = { body: passwordResetSchema, response: { 202: passwordResetAnswerSchema } };
  api.post('/password-resets', { config: { access: 'anyone' }, schema }, async (request, reply) => {
    const { email } = request.body;
    const address = request.ip;
    await countAddress({ db, limits }, { email, address }, `forgotten ${addressSubject(address)}`);
    const account = { subject: `forgotten ${accountSubject(email)}`, max: limits.perEmail };
    await countAttempt(db, account, limits.windowMs, async () => undefined);
    if (deps.mailer) {
      mailLinks(deps, request, email).catch((error: unknown) => request.log.error({ err: error }, 'no mail'));
    }
    return reply.code(202).send({ mailing: deps.mailer !== null });
  });
}

async function mailLinks({ db, mailer, publicUrl }: ServerDeps, request: FastifyRequest, email: string) {
  for (const { viewer, ...link } of await issueForgottenLinks(db, email)) {
    const { link: address } = presentLink(request, publicUrl, link);
    await mailer?.send({ to: link.email, ...passwordResetMail(address, viewer.language) });
  }
}
