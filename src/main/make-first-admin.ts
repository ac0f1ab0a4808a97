import { randomBytes } from 'node:crypto';
import type { Language, Sentence } from '../contract/sentence.ts';
import type { Database } from '../db/database.ts';
import type { Environment } from './environment.ts';
import { ensureFirstAdmin } from './first-admin.ts';

export type FirstAdmin = { readonly email: string; readonly password: string | null };

/**
 * Creates a company with the settings of the environment if there is none; null if there are users.
 * Only returns the password if it was generated.
 */
export async function makeFirstAdmin(environment: Environment, db: Database): Promise<FirstAdmin | null> {
  const password = environment.adminPassword ?? randomBytes(9).toString('base64url');
  const email = environment.adminEmail;
  const { created } = await ensureFirstAdmin(db, { email, password });
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
