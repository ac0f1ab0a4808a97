import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { openPage, skipWithoutBrowser } from '../support/browser.ts';
import { connectionUrl } from '../support/connection-url.ts';
import { testDatabase } from '../support/database.ts';
import { startRelay } from '../support/relay.ts';
import { signIn } from '../support/web-app.ts';

const program = new URL('../../bin/leadport', import.meta.url).pathname;
const account = { email: 'admin@leadport.local', password: 'a long password' };

test('while the database is unavailable the page says that it reconnects, and users stay signed in', {
  skip: skipWithoutBrowser,
}, async (t) => {
  const page = await openPage();
  const { connection } = await testDatabase();
  const { host, port, user = '', password = '', database = '' } = new Client(connection);
  const relay = await startRelay(t, host.startsWith('/') ? join(host, `.s.PGSQL.${port}`) : { host, port });
  const url = await startWeb(
    t,
    connectionUrl({ host: '127.0.0.1', port: relay.port, user, password, database }),
  );
  await signIn(page, url, account);
  const shot = process.env['LEADPORT_SHOTS'];
  const notice = page.getByRole('status').filter({ hasText: 'サーバーに再接続しています' });

  await relay.stop();
  await page.getByRole('link', { name: 'プロジェクト', exact: true }).click();
  await notice.waitFor();
  await page.reload();
  await notice.waitFor();
  if (shot) await page.screenshot({ path: `${shot}/away.png` });
  assert.doesNotMatch(page.url(), /sign-in/);
  await relay.start();
  await page.getByText('サンプルプロジェクト').first().waitFor();
  await notice.waitFor({ state: 'detached' });
  assert.match(page.url(), /projects/);
  if (shot) await page.screenshot({ path: `${shot}/back.png` });
});

/** Starts only the web server, as a process on this database. */
async function startWeb(t: TestContext, databaseUrl: string): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'leadport-test-away-'));
  const env = {
    ...process.env,
    LEADPORT_DATA: dataDir,
    PORT: '0',
    LEADPORT_ADMIN_PASSWORD: account.password,
    DATABASE_URL: databaseUrl,
  };
  const child = spawn(program, ['start', '--role', 'web'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => child.on('close', resolve));
  t.after(async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  });
  let words = '';
  child.stderr.on('data', (text) => (words += text));
  const find = () => /Leadport {2}(http\S+)/.exec(words)?.[1];
  while (!find()) {
    assert.equal(child.exitCode, null, words);
    await sleep(50);
  }
  return find() ?? '';
}
