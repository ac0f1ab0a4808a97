import type { FastifyInstance } from 'fastify';
import { hasAllMigrations } from '../../db/has-all-migrations.ts';
import type { ServerDeps } from '../server-deps.ts';

/** GET /healthz: the process is alive. GET /readyz: the database answers and is up to date; else 503, with the cause in the log. */
export function registerHealth(app: FastifyInstance, { db, migrations }: ServerDeps): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (request, reply) => {
    const ready = await hasAllMigrations(db, migrations).catch((error: unknown) => {
      request.log.warn({ err: error }, 'not ready');
      return false;
    });
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'not ready' });
  });
}
