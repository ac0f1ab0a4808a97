import { createHash } from 'node:crypto';

/** What the database holds of a secret that is too random to be guessed: who reads the table cannot use it. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
