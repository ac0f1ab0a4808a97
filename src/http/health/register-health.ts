import type { FastifyInstance } from 'fastify';
import { hasAllMigrations } from '../../db/has-all-migrations.ts';
import { compareSecrets, SecretMismatchError } from '../../db/secret-fingerprints.ts';
import { retryAfterSeconds } from '../errors/answer-error.ts';
import type { ServerDeps } from '../server-deps.ts';

/**
 * GET /healthz: the process is alive. GET /readyz: it can serve; else 503 with the reason:
 * `disk_full`, `database_unavailable` (the cause is in the log), `migrations_missing` or
 * `secrets_differ`.
 */
export function registerHealth(app: FastifyInstance, deps: ServerDeps): void {
  // Probes run every few seconds. Only failures are logged.
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
async function findReason({ db, migrations, disk, secrets }: ServerDeps, onError: (error: unknown) => void) {
  if (disk?.now().isFull) return 'disk_full';
  try {
    if (!(await hasAllMigrations(db, migrations))) return 'migrations_missing';
    if (secrets) await compareSecrets(db, secrets);
    return undefined;
  } catch (error) {
    onError(error);
    if (error instanceof SecretMismatchError) return 'secrets_differ';
    return 'database_unavailable';
  }
}
