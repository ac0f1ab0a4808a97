import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedServer } from '../../src/db/embedded/open-embedded-server.ts';
import { connectionUrl } from '../support/connection-url.ts';

/**
 * Runs `work` with DATABASE_URL set to a PostgreSQL server for the test processes: the one already
 * named there, or otherwise a new one in a temporary folder, which is removed afterwards.
 */
export async function withTestServer(work: () => Promise<void>): Promise<void> {
  if (process.env['DATABASE_URL']) return work();
  const dataDir = await mkdtemp(join(tmpdir(), 'leadport-test-server-'));
  try {
    const server = await openEmbeddedServer({ dataDir, log: () => undefined, onLost: () => undefined });
    try {
      process.env['DATABASE_URL'] = connectionUrl(server.connection);
      await work();
    } finally {
      delete process.env['DATABASE_URL'];
      await server.release();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}
