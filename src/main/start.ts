import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { UsageError } from '../cli/command.ts';
import { readArguments } from '../cli/flags/read-arguments.ts';
import { listen } from '../db/listen.ts';
import { sampleRows } from '../http/sample-list/index.ts';
import { createServer } from '../http/server.ts';
import { csvChunks, importChannel, matchingKeys } from '../import/index.ts';
import { startWorker } from '../jobs/index.ts';
import { openMailer } from '../mail/index.ts';
import { type Environment, projectFolders } from './environment.ts';
import { keepSecret } from './keep-secret.ts';
import { type FirstAdmin, makeFirstAdmin, tellFirstAdmin } from './make-first-admin.ts';
import { type OpenSystem, openSystem, writeFault } from './open-system.ts';
import { buildWebApp } from './web-build.ts';

type Tell = (line: string) => void;

const largestUploadBytes = 64 * 1024 ** 3;

/** `leadport start`: database, web and worker until Ctrl-C (or SIGTERM); what is under way is handed back. `--role web` or `worker` runs one of them. */
export async function startCommand(
  environment: Environment,
  args: readonly string[],
  tell: Tell,
): Promise<number> {
  const role = readRole(args);
  const ended = untilStopped();
  const system = await openSystem(environment, tell, (cause) =>
    ended.stop(4, `the database went away: ${cause.message}`),
  );
  const changes = listen(system.connection, importChannel);
  // A worker alone founds no company: nobody would be told the password.
  const admin = role === 'worker' ? null : await makeFirstAdmin(environment, system.db);
  const worker = role === 'web' ? undefined : startWorkerOf(environment, system, changes);
  const app = role === 'worker' ? undefined : await startWeb(environment, system, changes, tell);
  if (app) await welcome(app.url, environment, admin, tell);
  const { code, reason } = await ended.promise;
  if (reason) tell(`leadport: ${reason}`);
  tell('stopping …');
  await app?.close();
  await worker?.stop();
  await changes.close();
  await system.close();
  return code;
}

function readRole(args: readonly string[]): 'all' | 'web' | 'worker' {
  try {
    const { role = 'all' } = readArguments(args, [], { role: { type: 'string' } }).values;
    if (role === 'all' || role === 'web' || role === 'worker') return role;
    throw new UsageError(`--role is web or worker, not ${role}`);
  } catch (error) {
    if (error instanceof UsageError) throw new Error(`start: ${error.message}`);
    throw error;
  }
}

function untilStopped() {
  const { promise, resolve: end } = Promise.withResolvers<{ code: number; reason?: string }>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end({ code: 0 }));
  return { promise, stop: (code: number, reason: string) => end({ code, reason }) };
}

type Changes = ReturnType<typeof listen>;

function startWorkerOf(environment: Environment, system: OpenSystem, changes: Changes) {
  const dataDir = resolve(environment.dataDir);
  return startWorker({
    ...system.runDeps,
    erasure: { db: system.db, storage: system.storage, keys: matchingKeys, mask: system.mask },
    sweep: { db: system.db, storage: system.storage, now: () => new Date() },
    onChange: (wake) => changes.subscribe(wake),
    onTrouble: (error) => writeFault(dataDir, error, 'worker'),
  });
}

async function startWeb(environment: Environment, system: OpenSystem, changes: Changes, tell: Tell) {
  const mailer = environment.mail && openMailer(environment.mail);
  const app = await createServer({
    db: system.db,
    storage: system.storage,
    uploads: { maxBytes: largestUploadBytes },
    importChanges: changes,
    migrations: projectFolders.migrations,
    keys: matchingKeys,
    mask: system.mask,
    mailer,
    publicUrl: environment.publicUrl,
    webRoot: await buildWebApp(tell),
    sessionSecret:
      environment.sessionSecret ?? (await keepSecret(resolve(environment.dataDir), 'session-secret')),
    log: { level: environment.logLevel },
    trustProxy: environment.trustProxy,
  });
  const url = await app.listen({ port: environment.port, host: environment.host });
  return {
    url,
    async close() {
      // Event streams would keep it open for ever.
      app.server.closeAllConnections();
      await app.close();
      mailer?.close();
    },
  };
}

async function welcome(
  url: string,
  environment: Environment,
  admin: FirstAdmin | null,
  tell: Tell,
): Promise<void> {
  const sample = join(resolve(environment.dataDir), 'sample-list.csv');
  await writeFile(sample, csvChunks([sampleRows([])], 'utf-8'));
  tell('');
  tell(`  Leadport  ${url}`);
  if (admin) tellFirstAdmin(admin, tell);
  tell(`  a list to try: ${sample}`);
  tell('  Ctrl-C stops it.');
  tell('');
}
