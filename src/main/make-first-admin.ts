import { randomBytes } from 'node:crypto';
import type { Database } from '../db/database.ts';
import type { Environment } from './environment.ts';
import { ensureFirstAdmin } from './first-admin.ts';

export type FirstAdmin = { readonly email: string; readonly password: string | null };

/** Founds a company where there is none, as the environment says; null where there are people already. The password is given only where we made it up. */
export async function makeFirstAdmin(environment: Environment, db: Database): Promise<FirstAdmin | null> {
  const password = environment.adminPassword ?? randomBytes(9).toString('base64url');
  const email = environment.adminEmail;
  const { created } = await ensureFirstAdmin(db, { email, password });
  return created ? { email, password: environment.adminPassword === null ? password : null } : null;
}

/** Says how to sign in. */
export function tellFirstAdmin(admin: FirstAdmin, tell: (line: string) => void): void {
  tell(`  e-mail    ${admin.email}`);
  tell(`  password  ${admin.password ?? '(as LEADPORT_ADMIN_PASSWORD says)'}`);
  if (admin.password !== null) tell('            shown this once');
}
