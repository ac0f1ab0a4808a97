import assert from 'node:assert/strict';
import { chmod, lstat, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { atEnd } from '../../test/support/at-end.ts';
import { csvOf, listHeader, phoneOf } from '../../test/support/lists.ts';
import { testSystem } from '../../test/support/test-system.ts';
import { closeDataFolder } from './close-data-folder.ts';

const posix = { skip: process.platform === 'win32' };
const list = csvOf([listHeader, ['株式会社青山商事', '代表', phoneOf(1), '']]);

/**
 * The files and folders below the folder that other users can access, including the folder itself.
 */
async function openTo(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  const open: string[] = [];
  for (const path of ['.', ...names]) {
    const stats = await lstat(join(folder, path));
    if (!stats.isSymbolicLink() && (stats.mode & 0o077) !== 0) open.push(path);
  }
  return open;
}

test('everything that commands put into the data folder is private', posix, async () => {
  const system = await testSystem();
  const path = await system.writeFile('list.csv', list);
  await chmod(path, 0o600);
  await chmod(system.dataDir, 0o755);
  process.umask(0o022);
  const imported = await system.leadport('import', path, '--project', '顧客');
  assert.equal(imported.status, 0, imported.err);
  const names = await readdir(system.dataDir, { recursive: true });
  assert.ok(
    names.some((name) => /^files.uploads.[0-9a-f]{32}$/.test(name)),
    String(names),
  );
  assert.deepEqual(await openTo(system.dataDir), []);
});

test('a start makes open files private and reports it once', posix, async () => {
  const system = await testSystem();
  const path = await system.writeFile('list.csv', list);
  await system.leadport('import', path, '--project', '顧客');
  await chmod(path, 0o644);
  for (const open of ['files', 'files/uploads', 'erasure-key', 'faults.log']) {
    if (open.includes('.') || open.includes('key'))
      await writeFile(join(system.dataDir, open), 'x'.repeat(40));
    await chmod(join(system.dataDir, open), 0o777);
  }
  await chmod(system.dataDir, 0o755);
  const first = await system.leadport('imports');
  assert.match(first.err, /5 files and folders in .* were open to other users/);
  assert.deepEqual(await openTo(system.dataDir), ['list.csv'], 'a file of somebody else is left alone');
  assert.doesNotMatch((await system.leadport('imports')).err, /open to other users/);
});

test('leaves a shared temporary folder unchanged', posix, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leadport-test-shared-'));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  await chmod(folder, 0o1777);
  await mkdir(join(folder, 'files'), { mode: 0o755 });
  await closeDataFolder(folder, () => undefined);
  assert.equal((await lstat(folder)).mode & 0o7777, 0o1777);
  assert.equal((await lstat(join(folder, 'files'))).mode & 0o777, 0o700);
});
