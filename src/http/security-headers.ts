import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/**
 * Only what we serve ourselves may run, and nothing that stands in the page itself. Nothing upgrades to https by itself: on a
 * first start there is only http.
 */
export async function securityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { ...policy, styleSrc: ["'self'"] } },
    referrerPolicy: { policy: 'same-origin' },
  });
}

const policy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** The policy of the app's page: the styles that its own scripts put into it carry this nonce, of one answer alone. */
export function pagePolicy(styleNonce: string): string {
  return Object.entries({ ...policy, styleSrc: ["'self'", `'nonce-${styleNonce}'`] })
    .map(([name, sources]) => `${name.replaceAll(/[A-Z]/g, '-$&').toLowerCase()} ${sources.join(' ')}`)
    .join(';');
}
