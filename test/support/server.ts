import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PoolConfig } from 'pg';
import { openEmbeddedServer } from '../../src/db/embedded/index.ts';
import { connectionUrl } from './connection-url.ts';

/** A PostgreSQL server for tests. */
export type TestServer = {
  /** The connection to one of its databases; to its usual one unless named. */
  connectionTo(database?: string): PoolConfig;
  release(): Promise<void>;
};

/**
 * The server that `DATABASE_URL` names, as it does in a run of all tests. A test file run by hand without it uses a server of
 * our own, shared with others run so at the same time and kept for the next; the last to release it stops it.
 */
export async function testServer(): Promise<TestServer> {
  const url = process.env['DATABASE_URL'];
  if (url) return serverAt(url, async () => undefined);
  const dataDir = join(tmpdir(), `leadport-tests-by-hand-${process.getuid?.() ?? 'user'}`);
  const server = await openEmbeddedServer({ dataDir, log: () => undefined, onLost: () => undefined });
  return serverAt(connectionUrl(server.connection), () => server.release());
}

function serverAt(text: string, release: () => Promise<void>): TestServer {
  return {
    release,
    connectionTo(database) {
      const url = new URL(text);
      if (database) url.pathname = `/${database}`;
      return { connectionString: url.href };
    },
  };
}
