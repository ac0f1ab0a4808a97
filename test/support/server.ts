import type { PoolConfig } from 'pg';

/** A PostgreSQL server for tests: the connection to one of its databases (its usual one unless named). */
export type TestServer = { connectionTo(database?: string): PoolConfig };

/** The server that `DATABASE_URL` names. */
export async function testServer(): Promise<TestServer> {
  const text = process.env['DATABASE_URL'];
  if (!text) throw new Error('DATABASE_URL is not set');
  return {
    connectionTo(database) {
      const url = new URL(text);
      if (database) url.pathname = `/${database}`;
      return { connectionString: url.href };
    },
  };
}
