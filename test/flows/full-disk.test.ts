import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { csvOf, listHeader, troubledRows } from '../support/lists.ts';
import { mountSmallDisk, unmountSmallDisk } from '../support/small-disk.ts';

const program = new URL('../../bin/leadport', import.meta.url).pathname;
const megabyte = 1024 * 1024;
const root = await mkdtemp(join(tmpdir(), 'leadport-test-full-'));
await chmod(root, 0o755);
const dataDir = join(root, 'data');
await mkdir(dataDir);
const hasDisk = mountSmallDisk(dataDir, 400 * megabyte);
after(async () => {
  for (const { kill } of started) kill('SIGKILL');
  await stopPostgres();
  if (hasDisk) unmountSmallDisk(dataDir);
  await rm(root, { recursive: true, force: true, maxRetries: 5 });
});
const skip = !hasDisk && 'it takes root on Linux to make a small disk';
const env = {
  ...process.env,
  LEADPORT_DATA: dataDir,
  PORT: '0',
  LEADPORT_ADMIN_PASSWORD: 'a long password',
  DATABASE_URL: '',
  LEADPORT_LEASE_SECONDS: '2',
};
const counts = z.object({ created: z.number(), skippedDuplicate: z.number(), failed: z.number() });
const importList = z.object({ items: z.tuple([z.object({ status: z.string(), counts })]) });
const readiness = z.object({ status: z.string(), reason: z.string().optional() });
const rows = 40_000;
const filler = join(dataDir, 'filler');

test('a full disk in the middle of an import: the server stays, says so, and goes on by itself', {
  skip,
}, async () => {
  const server = start();
  const url = await server.url();
  const ask = await signIn(url);
  const list = join(root, 'list.csv');
  await writeFile(list, csvOf([listHeader, ...troubledRows(rows)]));
  const cli = spawn(
    program,
    ['import', list, '--project', '顧客', '--create-project', '--detach', '--json'],
    {
      env,
      stdio: 'inherit',
    },
  );
  const cliEnded = await new Promise((resolve) => cli.on('close', resolve));
  assert.equal(cliEnded, 0);
  const status = async () => importList.parse(await (await ask('GET', '/imports')).json()).items[0];
  while ((await status()).counts.created < 1000) await sleep(50);

  const fill = fillUntilStopped();
  const ready = async () => readiness.parse(await (await fetch(`${url}/readyz`)).json());
  while ((await ready()).reason !== 'disk_full') await sleep(50);
  await sleep(2000);
  const written = await ask('POST', '/projects', { name: '満杯', fieldSetIds: [], memberIds: [] });
  assert.ok([503, 507].includes(written.status), String(written.status));
  assert.ok(Number(written.headers.get('retry-after')) > 0);
  assert.equal((await ready()).reason, 'disk_full');
  assert.equal(server.hasEnded(), false);
  await fill.stop();

  while ((await ready()).status !== 'ok') await sleep(100);
  let last = await status();
  for (; !String(last.status).startsWith('completed'); last = await status()) await sleep(100);
  const { created, skippedDuplicate, failed } = last.counts;
  assert.equal(created + skippedDuplicate + failed, rows);
  assert.match(server.words(), /ディスクに空き容量がありません/);
  assert.match(server.words(), /ディスクに空き容量ができました/);
  server.kill('SIGTERM');
  assert.equal(await server.ended, 0);
});

test('a start on a full disk works or waits, and comes up when there is room', { skip }, async () => {
  const fill = fillUntilStopped();
  await sleep(1000);
  const server = start();
  await Promise.race([server.url(), sleep(6000)]);
  assert.equal(server.hasEnded(), false, server.words());
  assert.match(server.words(), /ディスクに空き容量がありません/);
  await fill.stop();
  const url = await server.url();
  while ((await fetch(`${url}/readyz`)).status !== 200) await sleep(100);
  server.kill('SIGTERM');
  assert.equal(await server.ended, 0);
});

type Started = {
  readonly ended: Promise<number | null>;
  hasEnded(): boolean;
  words(): string;
  url(): Promise<string>;
  kill(signal: NodeJS.Signals): void;
};
const started: Started[] = [];

function start(): Started {
  const child = spawn(program, ['start'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  child.stderr.on('data', (text) => (words += text));
  const one: Started = {
    ended: new Promise((resolve) => child.on('close', resolve)),
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    words: () => words,
    async url() {
      for (;;) {
        const found = /Leadport {2}(http\S+)/.exec(words)?.[1];
        if (found) return found;
        assert.equal(one.hasEnded(), false, words);
        await sleep(50);
      }
    },
    kill: (signal) => void child.kill(signal),
  };
  started.push(one);
  return one;
}

async function signIn(url: string) {
  const headers = { 'x-leadport': '1', 'content-type': 'application/json' };
  const body = JSON.stringify({ email: 'admin@leadport.local', password: 'a long password' });
  const answer = await fetch(`${url}/api/v1/session`, { method: 'POST', headers, body });
  assert.equal(answer.status, 200);
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  return async (method: string, path: string, content?: object) => {
    for (;;) {
      const asked = await fetch(`${url}/api/v1${path}`, {
        method,
        headers: { ...headers, cookie },
        ...(content && { body: JSON.stringify(content) }),
      });
      // The database may be restarting.
      if (method !== 'GET' || asked.status !== 503) return asked;
      await sleep(100);
    }
  };
}

/** Fills the disk again and again, as another program might. */
function fillUntilStopped(): { stop(): Promise<void> } {
  let isStopped = false;
  const filling = (async () => {
    const file = await open(filler, 'a');
    const block = Buffer.alloc(megabyte / 4, 'x');
    try {
      while (!isStopped) {
        try {
          await file.write(block);
        } catch (error) {
          if (!String(error).includes('ENOSPC')) throw error;
          await sleep(20);
        }
      }
    } finally {
      await file.close();
      await rm(filler);
    }
  })();
  return {
    async stop() {
      isStopped = true;
      await filling;
    },
  };
}

/** If a server was killed, its PostgreSQL is still running. */
async function stopPostgres(): Promise<void> {
  const pidFile = await readFile(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(pidFile.split('\n')[0]);
  if (!(pid > 1)) return;
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    return;
  }
  await sleep(1000);
}
