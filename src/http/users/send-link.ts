import type { FastifyRequest } from 'fastify';
import type { PasswordLink } from '../../people/index.ts';
import { viewerOf } from '../guard/index.ts';
import type { ServerDeps } from '../server-deps.ts';
import { linkMail } from './link-mail.ts';
import { presentLink } from './present-link.ts';

/** Mails the link to the person, if mail goes out here, and gives it as the administrator sees it. A mail that fails is told, not thrown: the link is good. */
export async function sendLink(
  { mailer, publicUrl }: ServerDeps,
  request: FastifyRequest,
  { email, ...made }: PasswordLink & { readonly email: string },
) {
  const link = presentLink(request, publicUrl, made);
  const mail = { to: email, ...linkMail('invited', link.link, viewerOf(request).language) };
  const mailed = await (mailer?.send(mail) ?? Promise.reject(new Error('no mailer'))).then(
    () => true,
    (error: unknown) => {
      if (mailer) request.log.error({ err: error }, 'no mail');
      return false;
    },
  );
  return { ...link, mailed };
}
