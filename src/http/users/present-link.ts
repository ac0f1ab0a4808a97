import type { FastifyRequest } from 'fastify';
import type { PasswordLink } from '../../people/index.ts';

/**
 * The link as the person opens it. Its secret stands behind #: browsers send that to no server, so no log has it. Without
 * `publicUrl` it leads to where the request came to; in a mail that anybody may ask for, that would be a stranger's choice.
 */
export function presentLink(
  request: FastifyRequest,
  publicUrl: string | null,
  link: PasswordLink,
): { link: string; expiresAt: string } {
  const base = publicUrl ?? `${request.protocol}://${request.host}`;
  return { link: `${base}/password#${link.token}`, expiresAt: link.expiresAt.toISOString() };
}
