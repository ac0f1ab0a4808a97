import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../run/project-root.ts';
import { testDatabase } from '../support/database.ts';
import { csvOf, listHeader, phoneOf } from '../support/lists.ts';

const { connection } = await testDatabase();

test('an import runs under node --watch, as in bin/dev', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'leadport-test-watch-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const list = join(folder, 'list.csv');
  await writeFile(list, csvOf([listHeader, ['客 1', '代表', phoneOf(1), '']]));
  const command = ['import', list, '--project', 'watch', '--create-project', '--json'];
  const watched = spawn(
    process.execPath,
    ['--watch', join(projectRoot, 'src/main/leadport.ts'), ...command],
    {
      env: { ...process.env, LEADPORT_DATA: folder, DATABASE_URL: connection.connectionString },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = once(watched, 'exit');
  t.after(async () => {
    watched.kill();
    await ended;
  });
  // --watch prints a separate line after the answer and waits for changes.
  let output = '';
  for await (const chunk of watched.stdout) {
    output += String(chunk);
    if (output.includes('}\n')) break;
  }
  const { status, created } = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1));
  assert.deepEqual({ status, created }, { status: 'completed', created: 1 });
});
