import { randomBytes } from 'node:crypto';
import { Refusal } from '../base/refusal.ts';
import { UsageError } from '../cli/usage-error.ts';
import { describeRefusal } from '../contract/refusals.ts';
import type { Language, Sentence } from '../contract/sentence.ts';
import type { Database } from '../db/database.ts';
import type { Environment } from './environment.ts';
import { ensureFirstAdmin } from './first-admin.ts';

export type FirstAdmin = { readonly email: string; readonly password: string | null };

/**
 * Creates a company with the settings of the environment if there is none; null if there are users.
 * Only returns the password if it was generated. Throws UsageError for a password that is refused.
 */
export async function makeFirstAdmin(environment: Environment, db: Database): Promise<FirstAdmin | null> {
  const password = environment.adminPassword ?? randomBytes(16).toString('base64url');
  const email = environment.adminEmail;
  const { created } = await ensureFirstAdmin(db, { email, password }).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    const { ja, en } = { ja: describeRefusal(error, 'ja'), en: describeRefusal(error, 'en') };
    throw new UsageError({
      ja: `LEADPORT_ADMIN_PASSWORD：${ja.message}\n${ja.hint}`,
      en: `LEADPORT_ADMIN_PASSWORD: ${en.message}\n${en.hint}`,
    });
  });
  return created ? { email, password: environment.adminPassword === null ? password : null } : null;
}

const texts = {
  email: { ja: 'メールアドレス', en: 'Email' },
  password: { ja: 'パスワード', en: 'Password' },
  given: { ja: '（LEADPORT_ADMIN_PASSWORDで指定した値）', en: '(set by LEADPORT_ADMIN_PASSWORD)' },
  once: { ja: '（一度だけ表示）', en: '(shown only once)' },
} as const satisfies Record<string, Sentence>;

/** How to sign in as the first administrator, for people. */
export function describeFirstAdmin({ email, password }: FirstAdmin, language: Language): string {
  const shown = password === null ? texts.given[language] : `${password}  ${texts.once[language]}`;
  return `  ${texts.email[language]}  ${email}\n  ${texts.password[language]}  ${shown}`;
}
