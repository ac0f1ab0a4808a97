import assert from 'node:assert/strict';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { copyBinaries } from './copy-binaries.ts';
import { findBinaries } from './find-binaries.ts';
import { makeLibraryLinks, missingLibraryLinks } from './library-links.ts';
import { placeBinaries } from './place-binaries.ts';
import { makeDataFolder } from './testing/data-folder.ts';

const nobody = { kind: 'user', uid: 65534, gid: 65534 } as const;
const notRoot = process.getuid?.() === 0 ? false : 'needs root';

test('creates links that the install script did not create', async (t) => {
  const folder = join(await makeDataFolder(t), 'package');
  await copyBinaries(findBinaries().folder, folder);
  await rm(join(folder, 'native/lib/libpq.so.5'));
  assert.deepEqual(
    missingLibraryLinks(folder).map(({ to }) => to),
    ['libpq.so.5.18'],
  );
  await makeLibraryLinks(missingLibraryLinks(folder));
  const installed = { ...findBinaries(), folder };
  assert.equal((await placeBinaries(installed, { kind: 'self' }, '/nowhere', () => {})).folder, folder);
});

test('copies programs from an inaccessible folder to the data folder', { skip: notRoot }, async (t) => {
  const dataDir = await makeDataFolder(t);
  const closed = join(dataDir, 'closed');
  await mkdir(closed);
  await copyBinaries(findBinaries().folder, join(closed, 'package'));
  await chmod(closed, 0o700);
  const installed = { ...findBinaries(), folder: join(closed, 'package') };
  const said: string[] = [];
  const log = (line: string) => said.push(line);
  const placed = await placeBinaries(installed, nobody, dataDir, log);
  assert.ok(placed.folder.startsWith(join(dataDir, 'leadport-postgresql-')));
  assert.deepEqual(await placeBinaries(installed, nobody, dataDir, log), placed);
  assert.equal(said.length, 1, 'copied once');
});
