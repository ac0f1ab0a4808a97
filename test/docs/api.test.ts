import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { apiClient } from '../support/api-client.ts';
import { atEnd } from '../support/at-end.ts';
import { testDatabase } from '../support/database.ts';
import { phoneOf } from '../support/lists.ts';
import { makeApiKey } from '../support/make-api-key.ts';
import { runningServer } from '../support/running-server.ts';

const page = await readFile(resolve(import.meta.dirname, '../../docs/api.md'), 'utf8');
const blocksOf = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm'))].map(([, code = '']) => code);
const shell = blocksOf('sh');

const folder = await mkdtemp(join(tmpdir(), 'leadport-cookbook-'));
atEnd(() => rm(folder, { recursive: true, force: true }));
const origin = await runningServer(await testDatabase());
const key = await makeApiKey(origin);
const env = { ...process.env, LEADPORT_URL: origin, LEADPORT_KEY: key };
const missing = ['curl', 'jq', 'iconv'].find((program) => !hasProgram(program));
const skip = missing ? `no ${missing} here` : false;

function hasProgram(name: string): boolean {
  return (process.env['PATH'] ?? '')
    .split(':')
    .some((path) => process.getBuiltinModule('fs').existsSync(join(path, name)));
}

/** Runs commands of the page in the folder, in one shell, and returns what they printed. */
async function runShell(commands: string): Promise<string> {
  const child = spawn('bash', ['-euo', 'pipefail', '-c', commands], { cwd: folder, env });
  const [out, err, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  assert.equal(status, 0, `${commands}\n${out}${err}`);
  return out;
}

const json = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8'));

test('the nightly job imports 2,000 rows and asks for 1,000 permissions with four requests', {
  skip,
}, async () => {
  const [nightly = ''] = shell;
  assert.equal(nightly.match(/\bcurl\b/g)?.length, 4);
  const rows = Array.from(
    { length: 2000 },
    (_, at) => `株式会社髙橋${at},営業部,${at === 7 ? 'なし' : phoneOf(at + 1)}`,
  );
  await writeFile(join(folder, 'utf8.csv'), `会社名,担当者,電話番号\n${rows.join('\n')}\n`);
  await runShell('iconv -f UTF-8 -t CP932 utf8.csv > list.csv');
  await runShell(nightly);
  assert.match(await readFile(join(folder, 'failures.csv'), 'utf8'), /株式会社髙橋7,営業部,なし/);
  const { items } = await json('permissions.json');
  assert.equal(items.length, 1000);
  assert.deepEqual([...new Set(items.map(({ allowed }: { allowed: boolean }) => allowed))], [true]);
});

test('the other commands of the page do what it says', { skip }, async () => {
  for (const commands of shell.slice(1)) await runShell(commands);
  const form = await json('form.json');
  assert.deepEqual([form.status, form.counts.skippedDuplicate], ['completed_with_failures', 1999]);
  assert.deepEqual((await json('rows.json')).counts.created, 2);
  assert.equal((await json('bans.json')).counts.created, 2);
  assert.match(await readFile(join(folder, 'do-not-call.csv'), 'utf8'), /03-5555-7001/);
});

test('the receiver of the page accepts signed messages and no others', async () => {
  const [receiver = ''] = blocksOf('js');
  await writeFile(join(folder, 'receiver.mjs'), receiver);
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  await new Promise((done) => probe.close(done));
  const api = apiClient(origin, key);
  const url = `http://127.0.0.1:${port}/`;
  const { data } = await api.POST('/webhooks', { body: { url, events: ['import.failed'] } });
  const own = { ...process.env, PORT: String(port), WEBHOOK_SECRET: data?.secret ?? '' };
  const child = spawn(process.execPath, [join(folder, 'receiver.mjs')], { env: own });
  atEnd(() => void child.kill());
  const said = once(child.stdout, 'data');
  const params = { path: { id: data?.webhook.id ?? '' } };
  await api.POST('/webhooks/{id}/test', { params });
  assert.equal(String((await said)[0]).trim(), 'webhook.test');
  const forged = {
    'webhook-id': 'x',
    'webhook-timestamp': String(Date.now() / 1000),
    'webhook-signature': 'v1,a',
  };
  assert.equal((await fetch(url, { method: 'POST', headers: forged, body: '{}' })).status, 401);
  for (let state = ''; state !== 'delivered'; await sleep(50)) {
    state = (await api.GET('/webhooks/{id}/deliveries', { params })).data?.items[0]?.state ?? '';
  }
});
