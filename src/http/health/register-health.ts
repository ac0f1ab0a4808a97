import type { FastifyInstance } from 'fastify';
import { hasAllMigrations } from '../../db/has-all-migrations.ts';
import type { ServerDeps } from '../server-deps.ts';

/** GET /healthz: the process is alive. GET /readyz: the database answers and is up to date; else 503, with the cause in the log. */
export function registerHealth(app: FastifyInstance, { db, migrations }: ServerDeps): void {
  // Probes come every few seconds: only what goes wrong is worth a line.
  const quiet = { logLevel: 'warn' } as const;
  app.get('/healthz', quiet, async () => ({ status: 'ok' }));
  app.get('/readyz', quiet, async (request, reply) => {
    const ready = await hasAllMigrations(db, migrations).catch((error: unknown) => {
      request.log.warn({ err: error }, 'not ready');
      return false;
    });
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'not ready' });
  });
}
