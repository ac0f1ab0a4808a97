import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDiskFull } from '../base/is-disk-full.ts';
import { UsageError } from '../cli/command.ts';
import { readArguments } from '../cli/flags/read-arguments.ts';
import { listen } from '../db/listen.ts';
import { openRequestDatabase } from '../db/request-database.ts';
import { adoptSecrets, fingerprintOf } from '../db/secret-fingerprints.ts';
import { sampleRows } from '../http/sample-list/index.ts';
import { createServer } from '../http/server.ts';
import { csvChunks, importChannel, matchKeyHasher } from '../import/index.ts';
import { startWorker } from '../jobs/index.ts';
import { openMailer } from '../mail/index.ts';
import { type DiskRoom, type RoomOnDisk, watchDiskRoom } from '../storage/index.ts';
import { type Environment, projectFolders } from './environment.ts';
import { keepSecret } from './keep-secret.ts';
import { type FirstAdmin, makeFirstAdmin, tellFirstAdmin } from './make-first-admin.ts';
import { type OpenSystem, openSystem, writeFault } from './open-system.ts';
import { type Step, stopInTime } from './stop-in-time.ts';
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
  const stopped = untilStopped();
  const dataDir = resolve(environment.dataDir);
  const parts: Step[] = [];
  try {
    const disk = await watchDiskRoom(dataDir, (room) => tell(describeRoom(dataDir, room)));
    parts.unshift(['the disk', disk.close]);
    const system = await openWithRoom(environment, tell, disk, stopped);
    if (!system) return 0;
    parts.unshift(['the database', system.close]);
    const changes = listen(system.connection, importChannel);
    parts.unshift(['notifications', changes.close]);
    // A worker alone creates no company: the password would be shown to no user.
    const admin = role === 'worker' ? null : await makeFirstAdmin(environment, system.db);
    if (role !== 'web') {
      parts.unshift(['the work on imports', startWorkerOf(environment, system, changes, disk).stop]);
    }
    if (role !== 'worker') {
      const app = await startWeb(environment, system, changes, disk, tell);
      parts.unshift(['requests', app.close]);
      await welcome(app.url, environment, admin, tell);
    }
    await aborted(stopped);
    tell('stopping …');
    return 0;
  } finally {
    // Also after a start that failed half way: what was opened would keep the process alive.
    await stopInTime(tell, parts);
  }
}

/** Opens the system. On a full disk it waits for room, unless it is told to stop first: undefined then. */
async function openWithRoom(
  environment: Environment,
  tell: Tell,
  disk: DiskRoom,
  stopped: AbortSignal,
): Promise<OpenSystem | undefined> {
  const dataDir = resolve(environment.dataDir);
  let said = false;
  while (!stopped.aborted) {
    if (disk.now().isFull) await disk.release();
    try {
      return await openSystem(environment, tell, {
        onLost(cause) {
          tell(`leadport: lost the connection to the database (${cause.message}); starting it again`);
          // With no room at all it could not start.
          void disk.look();
        },
        onBack: () => tell('leadport: connected to the database again'),
      });
    } catch (error) {
      const room = await disk.look();
      if (!room.isFull && !isDiskFull(error)) throw error;
      if (!said) tell(`${describeRoom(dataDir, { ...room, isFull: true })} The start waits for room.`);
      said = true;
      await sleep(startAgainMs, undefined, { signal: stopped }).catch(() => undefined);
    }
  }
  return undefined;
}

const startAgainMs = 2000;

function describeRoom(folder: string, { isFull, freeBytes, leastBytes }: RoomOnDisk): string {
  const free = Math.floor(freeBytes / 1024 ** 2);
  if (!isFull) return `leadport: the disk of ${folder} has room again (${free} MB free)`;
  const needed = Math.ceil((3 * leastBytes) / 1024 ** 2);
  return `leadport: the disk of ${folder} is full (${free} MB free): work goes on when ${needed} MB are free.`;
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

/** Aborts at the first signal to stop. The second one ends the process at once, which loses nothing either. */
function untilStopped(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted) process.exit(4);
      stop.abort();
    });
  }
  return stop.signal;
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

type Changes = ReturnType<typeof listen>;

function startWorkerOf(environment: Environment, system: OpenSystem, changes: Changes, disk: DiskRoom) {
  const dataDir = resolve(environment.dataDir);
  return startWorker({
    ...system.runDeps,
    erasure: { db: system.db, storage: system.storage, keys: matchKeyHasher, mask: system.mask },
    sweep: { db: system.db, storage: system.storage, now: () => new Date() },
    onChange: (wake) => changes.subscribe(wake),
    // Imports write to the database: a database elsewhere needs no room here.
    room: environment.databaseUrl ? () => unlimited : disk.room,
    onTrouble: (error) => writeFault(dataDir, error, 'worker'),
  });
}

const unlimited = new AbortController().signal;

async function startWeb(
  environment: Environment,
  system: OpenSystem,
  changes: Changes,
  disk: DiskRoom,
  tell: Tell,
) {
  const { replaceSecrets: replace, dataDir } = environment;
  const sessionSecret =
    environment.sessionSecret ??
    (await keepSecret(system.db, resolve(dataDir), 'session-secret', { replace }));
  const secrets = { 'session-secret': fingerprintOf(sessionSecret), 'erasure-key': system.mask.keyId };
  await adoptSecrets(system.db, secrets, { replace });
  const mailer = environment.mail && openMailer(environment.mail);
  const requests = openRequestDatabase(system.connection);
  const app = await createServer({
    db: requests.db,
    storage: system.storage,
    disk: { now: disk.now, holdsDatabase: environment.databaseUrl === null },
    uploads: { maxBytes: largestUploadBytes },
    importChanges: changes,
    migrations: projectFolders.migrations,
    keys: matchKeyHasher,
    mask: system.mask,
    mailer,
    publicUrl: environment.publicUrl,
    webRoot: await buildWebApp(tell),
    sessionSecret,
    secrets,
    log: { level: environment.logLevel },
    trustProxy: environment.trustProxy,
  });
  const url = await app.listen({ port: environment.port, host: environment.host });
  return {
    url,
    async close() {
      // An event stream would keep it open for ever, also one that a browser opens again meanwhile.
      const cut = setInterval(() => app.server.closeAllConnections(), 200);
      app.server.closeAllConnections();
      await app.close().finally(() => clearInterval(cut));
      await requests.close();
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
