import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

const root = new URL('../..', import.meta.url).pathname;
const skip = spawnSync('npm', ['--version']).status !== 0 && 'npm is not installed';

test('SIGTERM to npm start ends the server, also where streams are open or were given up', {
  skip,
}, async (t) => {
  const server = await startByNpm(t);
  const cookie = await signIn(server.url);
  const { hostname, port } = new URL(server.url);
  const request = `GET /api/v1/imports/events HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncookie: ${cookie}\r\n\r\n`;
  for (let stream = 0; stream < 40; stream += 1) {
    const socket = connect(Number(port), hostname).on('error', () => undefined);
    await new Promise((resolve) => socket.write(request, resolve));
    // Some clients stay. The others disconnect before the server has identified them.
    if (stream % 4 > 0) socket.destroy();
  }
  await sleep(500);
  server.npm.kill('SIGTERM');
  assert.deepEqual(await server.ended, [0, null]);
  assert.match(server.words(), /停止しています…/);
  assert.doesNotMatch(server.words(), /still open|left behind|did not stop/);
  await assert.rejects(fetch(`${server.url}/healthz`));
  await assert.rejects(readFile(join(server.dataDir, 'postgres/cluster/postmaster.pid')), { code: 'ENOENT' });
});

async function startByNpm(t: TestContext) {
  const dataDir = await mkdtemp(join(tmpdir(), 'leadport-test-npm-start-'));
  await chmod(dataDir, 0o755);
  t.after(() => rm(dataDir, { recursive: true, force: true, maxRetries: 5 }));
  const env = {
    ...process.env,
    LEADPORT_DATA: dataDir,
    PORT: '0',
    LEADPORT_ADMIN_PASSWORD: 'a long password',
    DATABASE_URL: '',
  };
  const npm = spawn('npm', ['start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  // A server that outlived npm is in its process group.
  t.after(() => {
    try {
      process.kill(-(npm.pid ?? 0), 'SIGKILL');
    } catch {
      // The process has ended.
    }
  });
  let words = '';
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (text) => (words += text));
  const ended = new Promise((resolve) => npm.on('close', (...how) => resolve(how)));
  const find = () => /Leadport {2}(http\S+)/.exec(words)?.[1];
  while (!find()) {
    assert.equal(npm.exitCode, null, words);
    await sleep(50);
  }
  return { npm, ended, dataDir, url: find() ?? '', words: () => words };
}

async function signIn(url: string): Promise<string> {
  const headers = { 'x-leadport': '1', 'content-type': 'application/json' };
  const body = JSON.stringify({ email: 'admin@leadport.local', password: 'a long password' });
  const answer = await fetch(`${url}/api/v1/session`, { method: 'POST', headers, body });
  assert.equal(answer.status, 200);
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}
