import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withTenant } from '../../src/db/database.ts';
import { listen } from '../../src/db/listen.ts';
import { fieldsOfProject } from '../../src/fields/bound-field-store.ts';
import { createServer } from '../../src/http/server.ts';
import { importChannel } from '../../src/import/ledger/notify.ts';
import { matchKeyHasher } from '../../src/import/run/match-key-hasher.ts';
import { startWorker } from '../../src/jobs/start-worker.ts';
import { ensureFirstAdmin } from '../../src/main/first-admin.ts';
import { buildWebApp } from '../../src/main/web-build.ts';
import { openStorage } from '../../src/storage/disk-storage.ts';
import { atEnd } from './at-end.ts';
import type { TestDatabase } from './database.ts';
import { migrations, testMask } from './http-server.ts';

export const admin = { email: 'admin@leadport.example', password: 'correct horse' } as const;

/**
 * Starts web server and worker as `leadport start` does, on a free port, with a first
 * administrator. Returns the URL.
 */
export async function runningServer(
  { db, pool, connection }: TestDatabase,
  { webhookRetrySeconds = [0.2, 0.2] }: { readonly webhookRetrySeconds?: readonly number[] } = {},
): Promise<string> {
  // If a step fails, everything that was started is stopped in reverse order.
  const started = new AsyncDisposableStack();
  atEnd(() => started.disposeAsync());
  const faults: unknown[] = [];
  started.defer(() => throwFaults(faults));
  const root = await mkdtemp(join(tmpdir(), 'leadport-test-files-'));
  started.defer(() => rm(root, { recursive: true, force: true }));
  const changes = listen(connection, importChannel);
  started.defer(() => changes.close());
  await ensureFirstAdmin(db, admin);
  const storage = openStorage({ kind: 'disk', root });
  const worker = startWorker({
    db,
    pool,
    storage: { kind: 'disk', root },
    leaseSeconds: 15,
    mask: testMask,
    erasure: { db, storage, keys: matchKeyHasher, mask: testMask },
    webhooks: { db, allowPrivate: true, retrySeconds: webhookRetrySeconds },
    sweep: { db, storage, now: () => new Date() },
    findCustomFields: ({ tenantId, projectId }) =>
      withTenant(db, tenantId, (trx) => fieldsOfProject(trx, tenantId, projectId)),
    onProgress: () => undefined,
    reportFault: (error) => String(faults.push(error)),
    onChange: (wake) => changes.subscribe(wake),
    room: () => new AbortController().signal,
    onTrouble: (error) => faults.push(error),
  });
  started.defer(() => worker.stop());
  const app = await createServer({
    db,
    storage,
    uploads: { maxBytes: 1 << 30 },
    allowPrivateWebhooks: true,
    importChanges: changes,
    migrations,
    keys: matchKeyHasher,
    mask: testMask,
    mailer: null,
    publicUrl: null,
    webRoot: await buildWebApp(() => undefined),
    sessionSecret: 'x'.repeat(32),
    log: false,
  });
  started.defer(() => app.close());
  started.defer(() => app.server.closeAllConnections());
  return app.listen({ port: 0, host: '127.0.0.1' });
}

function throwFaults(faults: readonly unknown[]): void {
  // Hooks run in the order of registration: the database may be dropped before the worker stops.
  const real = faults.filter((fault) => !/driver has already been destroyed/.test(String(fault)));
  if (real.length > 0) throw new AggregateError(real, 'the server had faults');
}
