import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/**
 * Allows only our own files to run, and nothing inline. Does not upgrade to https, because a new
 * installation only has http.
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

/**
 * The policy of the app's page. Styles inserted by its scripts carry this nonce, which is valid for
 * one response.
 */
export function pagePolicy(styleNonce: string): string {
  return Object.entries({ ...policy, styleSrc: ["'self'", `'nonce-${styleNonce}'`] })
    .map(([name, sources]) => `${name.replaceAll(/[A-Z]/g, '-$&').toLowerCase()} ${sources.join(' ')}`)
    .join(';');
}
