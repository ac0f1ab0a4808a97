import type { FastifyRequest } from 'fastify';
import type { PasswordLink } from '../../people/password-links.ts';

/**
 * The link that the user opens. Its secret is after #, which browsers do not send to servers, so it
 * is never logged. Without `publicUrl` it uses the host of the request; in a mail that anyone can
 * request, that host could be chosen by an attacker.
 */
export function presentLink(
  request: FastifyRequest,
  publicUrl: string | null,
  link: PasswordLink,
): { link: string; expiresAt: string } {
  const base = publicUrl ?? `${request.protocol}://${request.host}`;
  return { link: `${base}/password#${link.token}`, expiresAt: link.expiresAt.toISOString() };
}
