import type { FastifyRequest } from 'fastify';

/** The link as the person opens it. Its secret stands behind #: browsers send that to no server, so no log has it. */
export function presentLink(
  request: FastifyRequest,
  link: { readonly token: string; readonly expiresAt: Date },
): { link: string; expiresAt: string } {
  return {
    link: `${request.protocol}://${request.host}/password#${link.token}`,
    expiresAt: link.expiresAt.toISOString(),
  };
}
