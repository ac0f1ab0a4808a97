import { createHash } from 'node:crypto';

/**
 * The stored digest of a secret that is too random to guess. The digest cannot be used in place of
 * the secret.
 */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
