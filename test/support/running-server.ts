import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { withTenant } from '../../src/db/database.ts';
import { listen } from '../../src/db/listen.ts';
import { fieldsOfProject } from '../../src/fields/index.ts';
import { createServer } from '../../src/http/server.ts';
import { importChannel, matchingKeys } from '../../src/import/index.ts';
import { startWorker } from '../../src/jobs/index.ts';
import { ensureFirstAdmin } from '../../src/main/first-admin.ts';
import { buildWebApp } from '../../src/main/web-build.ts';
import { openStorage } from '../../src/storage/index.ts';
import type { TestDatabase } from './database.ts';
import { migrations, testMask } from './http-server.ts';

export const admin = { email: 'admin@leadport.example', password: 'correct horse' } as const;

/** Web server and worker as `leadport start` runs them, on a free port, with a first administrator; gives the address. */
export async function runningServer({ db, pool, connection }: TestDatabase): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'leadport-test-files-'));
  const changes = listen(connection, importChannel);
  await ensureFirstAdmin(db, admin);
  const faults: unknown[] = [];
  const worker = startWorker({
    db,
    pool,
    storage: { kind: 'disk', root },
    leaseSeconds: 15,
    mask: testMask,
    erasure: { db, storage: openStorage({ kind: 'disk', root }), keys: matchingKeys, mask: testMask },
    findCustomFields: ({ tenantId, projectId }) =>
      withTenant(db, tenantId, (trx) => fieldsOfProject(trx, tenantId, projectId)),
    onProgress: () => undefined,
    reportFault: (error) => String(faults.push(error)),
    onChange: (wake) => changes.subscribe(wake),
    onTrouble: (error) => faults.push(error),
  });
  const app = await createServer({
    db,
    storage: openStorage({ kind: 'disk', root }),
    uploads: { maxBytes: 1 << 30 },
    importChanges: changes,
    migrations,
    keys: matchingKeys,
    mask: testMask,
    mailer: null,
    publicUrl: null,
    webRoot: await buildWebApp(() => undefined),
    sessionSecret: 'x'.repeat(32),
    log: false,
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  after(async () => {
    app.server.closeAllConnections();
    await app.close();
    await worker.stop();
    await changes.close();
    await rm(root, { recursive: true, force: true });
    // Hooks run in the order they were made: the database goes before the worker does.
    const real = faults.filter((fault) => !/driver has already been destroyed/.test(String(fault)));
    if (real.length > 0) throw new AggregateError(real, 'the server had faults');
  });
  return url;
}
