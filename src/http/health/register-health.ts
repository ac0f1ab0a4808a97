import type { FastifyInstance } from 'fastify';
import { hasAllMigrations } from '../../db/has-all-migrations.ts';
import { retryAfterSeconds } from '../errors/index.ts';
import type { ServerDeps } from '../server-deps.ts';

/**
 * GET /healthz: the process is alive. GET /readyz: it can serve; else 503 with the reason: `disk_full`, `database_unavailable` (the
 * cause is in the log) or `migrations_missing`.
 */
export function registerHealth(app: FastifyInstance, deps: ServerDeps): void {
  // Probes come every few seconds: only what goes wrong is worth a line.
  const quiet = { logLevel: 'warn' } as const;
  app.get('/healthz', quiet, async () => ({ status: 'ok' }));
  app.get('/readyz', quiet, async (request, reply) => {
    const reason = await findReason(deps, (err) => request.log.warn({ err }, 'not ready'));
    if (!reason) return reply.send({ status: 'ok' });
    reply.code(503).header('retry-after', String(retryAfterSeconds[503]));
    return reply.send({ status: 'not ready', reason });
  });
}

/** undefined where the server is ready. */
async function findReason({ db, migrations, disk }: ServerDeps, onError: (error: unknown) => void) {
  if (disk?.now().isFull) return 'disk_full';
  try {
    return (await hasAllMigrations(db, migrations)) ? undefined : 'migrations_missing';
  } catch (error) {
    onError(error);
    return 'database_unavailable';
  }
}
