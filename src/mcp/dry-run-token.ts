import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { idSchema } from '../contract/wire.ts';

const choiceSchema = z.object({
  importId: idSchema,
  mapping: z.unknown(),
  options: z.unknown(),
  expiresAt: z.number(),
});

/** What a dry run checked: exactly this can be imported with its token. */
export type CheckedChoice = z.infer<typeof choiceSchema>;

const lifeMs = 3_600_000;

/** The token of a dry run. Only this server can make one, and it is good for an hour. */
export function signDryRun(choice: Omit<CheckedChoice, 'expiresAt'>, secret: string): string {
  const text = JSON.stringify({ ...choice, expiresAt: Date.now() + lifeMs });
  return `${Buffer.from(text).toString('base64url')}.${macOf(text, secret).toString('base64url')}`;
}

/** Undefined for a token that was not made by `signDryRun` with this secret, or has expired. */
export function openDryRun(token: string, secret: string): CheckedChoice | undefined {
  const [encoded = '', given = ''] = token.split('.');
  const text = Buffer.from(encoded, 'base64url').toString();
  const mac = macOf(text, secret);
  const bytes = Buffer.from(given, 'base64url');
  if (bytes.length !== mac.length || !timingSafeEqual(bytes, mac)) return undefined;
  const choice = choiceSchema.parse(JSON.parse(text));
  return choice.expiresAt > Date.now() ? choice : undefined;
}

function macOf(text: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`leadport dry run ${text}`).digest();
}
