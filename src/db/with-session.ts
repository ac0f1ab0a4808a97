import type { Pool, PoolClient } from 'pg';

/**
 * Runs `work` on a dedicated connection, for long work that holds locks. The server ends the
 * session 30 seconds after the client machine is lost (the default is two hours), and when it is
 * idle in a transaction for a minute, so that abandoned locks block no one. If the connection
 * breaks, the running query rejects and the connection is discarded.
 */
export async function withSession<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(settings);
    return await work(client);
  } finally {
    client.release();
  }
}

const settings = `set plan_cache_mode = force_custom_plan; set idle_in_transaction_session_timeout = '60s';
  set tcp_keepalives_idle = 15; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3`;
