import type { Pool, PoolClient } from 'pg';

/**
 * Runs `work` on a connection of its own, for long work that holds locks. The server ends a session whose machine is gone after
 * 30 seconds (its own default is two hours), and one that sits in a transaction for a minute, so that locks of the lost are not in
 * anybody's way. A connection that breaks makes the query under way reject, and is not used again.
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
