import { Client, type PoolConfig } from 'pg';

const patienceMs = 5_000;

/**
 * Throws if the connection goes through a pooler that assigns a session per transaction
 * (pgbouncer's pool_mode transaction or statement). Leadport needs its own sessions for
 * notifications, temporary tables, roles and session locks. The test keeps one connection idle
 * while others hold transactions; only such a pooler then changes its session.
 */
export async function refuseTransactionPooling(connection: PoolConfig): Promise<void> {
  const clients = Array.from({ length: 3 }, () => makeClient(connection));
  const [idle, ...others] = clients;
  if (!idle) return;
  try {
    await idle.connect();
    const before = await backendOf(idle);
    for (const other of others) {
      await other.connect();
      await other.query('begin');
    }
    if ((await backendOf(idle)) !== before) throw new Error(transactionPooling);
  } catch (error) {
    throw explain(error);
  } finally {
    await Promise.all(clients.map((client) => client.end().catch(() => undefined)));
  }
}

/** If the pooler has too few sessions, a statement here waits until it times out. */
function makeClient(connection: PoolConfig): Client {
  const client = new Client({
    ...connection,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
  });
  // An error on an idle connection also fails the next statement, which throws.
  client.on('error', () => undefined);
  return client;
}

async function backendOf(client: Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid ?? 0;
}

function explain(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.message === 'Query read timeout') return new Error(tooFewSessions, { cause: error });
  // pgbouncer's message when pool_mode is statement.
  if (error.message.includes('statement pooling mode'))
    return new Error(transactionPooling, { cause: error });
  return error;
}

const way = 'Set DATABASE_URL to PostgreSQL itself, or to a pool with pool_mode = session';
const transactionPooling = `DATABASE_URL leads through a connection pooler in transaction mode, with which Leadport cannot work. ${way}.`;
const tooFewSessions = `DATABASE_URL leads through a connection pooler that gives Leadport too few sessions. ${way} and room for 20 sessions for each process.`;
