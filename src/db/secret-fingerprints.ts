import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { ClientBase } from 'pg';
import type { Database } from './database.ts';

/** Secrets that all processes of one database must share. */
const secretNames = ['erasure-key', 'session-secret'] as const;
export type SecretName = (typeof secretNames)[number];

/** Fingerprints of the secrets that a process has. */
export type SecretFingerprints = Readonly<Partial<Record<SecretName, string>>>;

/** The secret of this process is not the one that the database was used with before. */
export class SecretMismatchError extends Error {
  constructor(name: SecretName) {
    super(
      `The ${name} of this process is missing or differs from the one that this database is used with. ${advice[name]} ` +
        'To change it on purpose, stop all processes and start one with LEADPORT_REPLACE_SECRETS=1.',
    );
    this.name = 'SecretMismatchError';
  }
}

const advice: Readonly<Record<SecretName, string>> = {
  'erasure-key':
    'Erased numbers would be imported again. Copy the file erasure-key from the data folder of the other processes, or set the same LEADPORT_ERASURE_KEY everywhere.',
  'session-secret':
    'Users would be signed out. Copy the file session-secret from the data folder of the other web servers, or set the same LEADPORT_SESSION_SECRET everywhere.',
};

/** The fingerprint of a session secret. That of an erasure key is `ErasureHasher.keyId`. */
export function fingerprintOf(secret: string): string {
  return createHmac('sha256', secret).update('leadport secret').digest('hex').slice(0, 16);
}

/**
 * Records fingerprints that the database does not have yet; with `replace`, all of them. Throws
 * `SecretMismatchError` when a different one is recorded.
 */
export async function adoptSecrets(
  db: Database,
  own: SecretFingerprints,
  { replace }: { readonly replace: boolean },
): Promise<void> {
  for (const name of secretNames) {
    const fingerprint = own[name];
    if (fingerprint === undefined) continue;
    await sql`
      insert into secret_fingerprints (name, fingerprint) values (${name}, ${fingerprint})
      on conflict (name) do update set fingerprint = excluded.fingerprint, recorded_at = now() where ${replace}`.execute(
      db,
    );
  }
  await compareSecrets(db, own);
}

/**
 * Throws `SecretMismatchError` when the database records a different fingerprint. A secret that
 * only one side has is not compared.
 */
export async function compareSecrets(db: Database, own: SecretFingerprints): Promise<void> {
  const recorded = await db.selectFrom('secret_fingerprints').select(['name', 'fingerprint']).execute();
  for (const { name, fingerprint } of recorded) {
    if (own[name] !== undefined && own[name] !== fingerprint) throw new SecretMismatchError(name);
  }
}

/** Whether the database records such a secret: a process without it must not generate one. */
export async function isSecretRecorded(db: Database, name: SecretName): Promise<boolean> {
  const row = await db
    .selectFrom('secret_fingerprints')
    .select('name')
    .where('name', '=', name)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Compares the erasure key in a transaction that writes rows, and prevents its replacement until
 * the end.
 */
export async function lockErasureKey(client: ClientBase, keyId: string): Promise<void> {
  const { rows } = await client.query<{ fingerprint: string }>(
    `select fingerprint from secret_fingerprints where name = 'erasure-key' for share`,
  );
  if (rows.some(({ fingerprint }) => fingerprint !== keyId)) throw new SecretMismatchError('erasure-key');
}
