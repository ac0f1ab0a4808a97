import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDiskFull } from '../base/is-disk-full.ts';
import { readArguments } from '../cli/usage.ts';
import { startUsage, workerUsage } from '../cli/usages/operation-usages.ts';
import { joinSentences, type Language, renderSentence, type Sentence } from '../contract/sentence.ts';
import { listen } from '../db/listen.ts';
import { openRequestDatabase } from '../db/request-database.ts';
import { adoptSecrets, fingerprintOf } from '../db/secret-fingerprints.ts';
import { sampleRows } from '../http/sample-list/sample-rows.ts';
import { createServer } from '../http/server.ts';
import { importChannel } from '../import/ledger/notify.ts';
import { csvChunks } from '../import/report/csv-chunks.ts';
import { matchKeyHasher } from '../import/run/match-key-hasher.ts';
import { startWorker } from '../jobs/start-worker.ts';
import { openMailer } from '../mail/open-mailer.ts';
import { type DiskRoom, type RoomOnDisk, watchDiskRoom } from '../storage/disk-room.ts';
import { type Environment, projectFolders } from './environment.ts';
import { keepSecret } from './keep-secret.ts';
import { lostDatabase } from './lost-database.ts';
import { describeFirstAdmin, type FirstAdmin, makeFirstAdmin } from './make-first-admin.ts';
import { type OpenSystem, openSystem } from './open-system.ts';
import { type Step, stopInTime } from './stop-in-time.ts';
import { buildWebApp } from './web-build.ts';
import { writeFault } from './write-fault.ts';

type Stderr = (line: string) => void;
/** How messages for people are written. */
type Speech = { readonly stderr: Stderr; readonly language: Language };

const largestUploadBytes = 64 * 1024 ** 3;

/**
 * `leadport start`: database, web server and worker until Ctrl-C (or SIGTERM); running work is
 * released. `--role web` or `worker` runs only one of them.
 */
export async function startCommand(
  environment: Environment,
  role: Role,
  { stderr, language }: Speech,
): Promise<number> {
  const stopped = untilStopped();
  const dataDir = resolve(environment.dataDir);
  const parts: Step[] = [];
  try {
    const disk = await watchDiskRoom(dataDir, (room) => stderr(describeRoom(dataDir, room, language)));
    parts.unshift(['the disk', disk.close]);
    const system = await openWithRoom(environment, { stderr, language }, disk, stopped);
    if (!system) return 0;
    parts.unshift(['the database', system.close]);
    const changes = listen(system.connection, importChannel);
    parts.unshift(['notifications', changes.close]);
    // A worker alone creates no company, because no user would see the password.
    const admin = role === 'worker' ? null : await makeFirstAdmin(environment, system.db);
    if (role !== 'web') {
      parts.unshift(['the work on imports', startWorkerOf(environment, system, changes, disk).stop]);
    }
    if (role !== 'worker') {
      const app = await startWeb(environment, system, changes, disk, stderr);
      parts.unshift(['requests', app.close]);
      await welcome(app.url, environment, admin, { stderr, language });
    }
    await aborted(stopped);
    stderr(texts.stopping[language]);
    return 0;
  } finally {
    // Also after a start that failed half way, because open parts would keep the process alive.
    await stopInTime(stderr, parts);
  }
}

/** Opens the system. On a full disk it waits for space. Undefined if it must stop before. */
async function openWithRoom(
  environment: Environment,
  { stderr, language }: Speech,
  disk: DiskRoom,
  stopped: AbortSignal,
): Promise<OpenSystem | undefined> {
  const dataDir = resolve(environment.dataDir);
  let said = false;
  while (!stopped.aborted) {
    if (disk.now().isFull) await disk.release();
    try {
      return await openSystem(environment, stderr, {
        onLost(cause) {
          stderr(`leadport: ${lostDatabase[language]}${cause.message}`);
          // With no room at all it could not start.
          void disk.look();
        },
        onBack: () => stderr(`leadport: ${texts.connected[language]}`),
      });
    } catch (error) {
      const room = await disk.look();
      if (!room.isFull && !isDiskFull(error)) throw error;
      if (!said)
        stderr(
          joinSentences(
            describeRoom(dataDir, { ...room, isFull: true }, language),
            texts.waits[language],
            language,
          ),
        );
      said = true;
      await sleep(startAgainMs, undefined, { signal: stopped }).catch(() => undefined);
    }
  }
  return undefined;
}

const startAgainMs = 2000;

function describeRoom(
  folder: string,
  { isFull, freeBytes, leastBytes }: RoomOnDisk,
  language: Language,
): string {
  const free = Math.floor(freeBytes / 1024 ** 2);
  const needed = Math.ceil((3 * leastBytes) / 1024 ** 2);
  const sentence = isFull ? texts.diskFull : texts.diskHasRoom;
  return `leadport: ${renderSentence(sentence, { folder, free, needed }, language)}`;
}

const texts = {
  stopping: { ja: '停止しています…', en: 'Stopping…' },
  connected: { ja: 'データベースに再接続しました', en: 'connected to the database again' },
  waits: { ja: '空き容量ができるまで起動を待ちます。', en: 'The start waits for free space.' },
  diskFull: {
    ja: '{folder} のディスクに空き容量がありません（空き{free}MB）。{needed}MB以上の空きができると処理を再開します',
    en: 'the disk of {folder} is full ({free} MB free): work continues when {needed} MB are free',
  },
  diskHasRoom: {
    ja: '{folder} のディスクに空き容量ができました（空き{free}MB）',
    en: 'the disk of {folder} has free space again ({free} MB free)',
  },
  sample: { ja: '試用リスト', en: 'Sample list:' },
  stop: { ja: '停止するには Ctrl-C を押してください。', en: 'Press Ctrl-C to stop.' },
} as const satisfies Record<string, Sentence>;

export type Role = 'all' | 'web' | 'worker';

/** What `start` or `worker` runs. Throws UsageError. */
export function readRole(name: string, args: readonly string[]): Role {
  if (name === 'worker') return workerRole(args);
  return readArguments(args, startUsage).values.role ?? 'all';
}

function workerRole(args: readonly string[]): Role {
  readArguments(args, workerUsage);
  return 'worker';
}

/**
 * Aborts on the first signal to stop. The second signal ends the process at once, which loses no
 * data either.
 */
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
    webhooks: { db: system.db, allowPrivate: environment.allowPrivateWebhooks },
    sweep: { db: system.db, storage: system.storage, now: () => new Date() },
    onChange: (wake) => changes.subscribe(wake),
    // Imports write to the database. A database elsewhere needs no space here.
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
  stderr: Stderr,
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
    allowPrivateWebhooks: environment.allowPrivateWebhooks,
    importChanges: changes,
    migrations: projectFolders.migrations,
    keys: matchKeyHasher,
    mask: system.mask,
    mailer,
    publicUrl: environment.publicUrl,
    webRoot: await buildWebApp(stderr),
    sessionSecret,
    secrets,
    log: { level: environment.logLevel },
    trustProxy: environment.trustProxy,
  });
  const url = await app.listen({ port: environment.port, host: environment.host });
  return {
    url,
    async close() {
      // An event stream would keep it open forever, as would one that a browser reopens in the
      // meantime.
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
  { stderr, language }: Speech,
): Promise<void> {
  const sample = join(resolve(environment.dataDir), 'sample-list.csv');
  await writeFile(sample, csvChunks([sampleRows([])], 'utf-8'));
  stderr('');
  stderr(`  Leadport  ${url}`);
  if (admin) stderr(describeFirstAdmin(admin, language));
  stderr(`  ${texts.sample[language]}  ${sample}`);
  stderr(`  ${texts.stop[language]}`);
  stderr('');
}
