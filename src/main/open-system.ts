import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolConfig } from 'pg';
import type { System } from '../cli/system.ts';
import { makeNumberMask } from '../contacts/erasure-hasher.ts';
import { type Database, openBoundDatabase, withTenant } from '../db/database.ts';
import type { EmbeddedServerOptions } from '../db/embedded/join-server.ts';
import { openEmbeddedServer } from '../db/embedded/open-embedded-server.ts';
import { migrate } from '../db/migrate.ts';
import { refuseTransactionPooling } from '../db/refuse-transaction-pooling.ts';
import { adoptSecrets, compareSecrets, fingerprintOf } from '../db/secret-fingerprints.ts';
import { requireErasureKey } from '../do-not-call/erase-entries.ts';
import { fieldsOfProject } from '../fields/bound-field-store.ts';
import { rekeyLeads } from '../import/run/rekey-leads.ts';
import { openStorage, type StorageConfig } from '../storage/disk-storage.ts';
import { closeDataFolder } from './close-data-folder.ts';
import { type Environment, projectFolders } from './environment.ts';
import { findSecret, keepSecret } from './keep-secret.ts';
import { writeFault } from './write-fault.ts';

export type OpenSystem = System & { readonly storageConfig: StorageConfig };

/**
 * Opens the database (embedded, or DATABASE_URL) and the storage, and migrates the schema. `onLost`
 * and `onBack`: the embedded server was lost and is being restarted; it answers again.
 */
export async function openSystem(
  environment: Environment,
  log: (line: string) => void,
  server: Pick<EmbeddedServerOptions, 'onLost' | 'onBack'>,
): Promise<OpenSystem> {
  const dataDir = resolve(environment.dataDir);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await closeDataFolder(dataDir, log);
  const embedded = environment.databaseUrl
    ? undefined
    : await openEmbeddedServer({ dataDir, log, ...server });
  const connection: PoolConfig = embedded?.connection ?? { connectionString: environment.databaseUrl ?? '' };
  if (!embedded) await refuseTransactionPooling(connection);
  const { db, pool, close: closePool } = openBoundDatabase(connection);
  const close = async () => {
    // A running query must not keep the process alive. The embedded server ends it; another server
    // does when it notices the lost client.
    await Promise.race([closePool(), sleep(poolPatienceMs, undefined, { ref: false })]);
    await embedded?.release();
  };
  const { applied, mask } = await prepare(environment, dataDir, db, pool).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const storageConfig: StorageConfig = { kind: 'disk', root: join(dataDir, 'files') };
  return {
    db,
    pool,
    connection,
    applied,
    storageConfig,
    mask,
    storage: openStorage(storageConfig),
    runDeps: {
      db,
      mask,
      leaseSeconds: environment.leaseSeconds,
      pool,
      storage: storageConfig,
      findCustomFields: ({ tenantId, projectId }) =>
        withTenant(db, tenantId, (trx) => fieldsOfProject(trx, tenantId, projectId)),
      onProgress: () => undefined,
      reportFault: (error, entry) =>
        writeFault(dataDir, error, `import ${entry.id} of tenant ${entry.tenantId}`),
    },
    close,
  };
}

const poolPatienceMs = 5000;

/**
 * Brings schema and stored keys up to date. Throws when the secrets are not those the database is
 * used with.
 */
async function prepare(environment: Environment, dataDir: string, db: Database, pool: Pool) {
  const applied = await migrate(pool, projectFolders.migrations);
  const replace = environment.replaceSecrets;
  const key = environment.erasureKey ?? (await keepSecret(db, dataDir, 'erasure-key', { replace }));
  const mask = makeNumberMask(key);
  await requireErasureKey(db, mask);
  await adoptSecrets(db, { 'erasure-key': mask.keyId }, { replace });
  // A process without a web server needs no session secret. One that it has must be the right one.
  const sessionSecret = environment.sessionSecret ?? (await findSecret(dataDir, 'session-secret'));
  if (sessionSecret && !replace) await compareSecrets(db, { 'session-secret': fingerprintOf(sessionSecret) });
  await rekeyLeads(pool);
  return { applied, mask };
}
