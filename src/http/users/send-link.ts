import type { FastifyRequest } from 'fastify';
import type { PasswordLink } from '../../people/password-links.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { invitationMail } from './link-mail.ts';
import { presentLink } from './present-link.ts';

/**
 * Mails the link to the user if mail is configured, and returns it for the administrator. A mail
 * error is logged, not thrown, because the administrator can pass the link on.
 */
export async function sendLink(
  { mailer, publicUrl }: ServerDeps,
  request: FastifyRequest,
  { email, company, ...issued }: PasswordLink & { readonly email: string; readonly company: string },
) {
  const link = presentLink(request, publicUrl, issued);
  const { name: inviter, language } = viewerOf(request);
  const { expiresAt } = issued;
  const mail = { to: email, ...invitationMail({ link: link.link, inviter, company, expiresAt }, language) };
  const mailed = await (mailer?.send(mail) ?? Promise.reject(new Error('no mailer'))).then(
    () => true,
    (error: unknown) => {
      if (mailer) request.log.error({ err: error }, 'no mail');
      return false;
    },
  );
  return { ...link, mailed };
}
