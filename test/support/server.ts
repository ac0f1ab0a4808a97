import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PoolConfig } from 'pg';
import { openEmbeddedServer } from '../../src/db/embedded/open-embedded-server.ts';
import { connectionUrl } from './connection-url.ts';

/** A PostgreSQL server for tests. */
export type TestServer = {
  /** The connection to one of its databases, by default to the usual one. */
  connectionTo(database?: string): PoolConfig;
  release(): Promise<void>;
};

/**
 * The server named by `DATABASE_URL`, as in a run of all tests. Without it, a test file that is run
 * by hand uses our own server, which is shared with other such files and kept for later ones. The
 * last one to release it stops it.
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
