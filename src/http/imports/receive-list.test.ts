import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { atEnd } from '../../../test/support/at-end.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { signedIn, testHttpServer } from '../../../test/support/http-server.ts';
import { makeTenant } from '../../../test/support/people.ts';
import { openStorage, type Storage } from '../../storage/disk-storage.ts';

const { db, pool } = await testDatabase();
await makeTenant(db, 'acme');
const root = await mkdtemp(join(tmpdir(), 'leadport-test-receive-'));
atEnd(() => rm(root, { recursive: true, force: true }));
const disk = openStorage({ kind: 'disk', root });

const list = Buffer.from('リード名,電話番号\n客,03-5555-0101\n');
const csv = { 'content-type': 'text/csv' };

async function send(deps: Parameters<typeof testHttpServer>[1]) {
  const admin = await signedIn(await testHttpServer(db, deps), 'admin@acme.example');
  return admin('POST', '/imports?project=P&createProject=true', list, csv);
}

async function leftovers() {
  const files = await readdir(await disk.folderOf('uploads'));
  return [files.length, (await pool.query('select from uploads')).rowCount];
}

test('a disk that fills up while a list is received is 507 and leaves nothing', async () => {
  const storage: Storage = {
    ...disk,
    put: (key, bytes) =>
      disk.put(
        key,
        (async function* () {
          yield* bytes;
          throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
        })(),
      ),
  };
  const answer = await send({ storage });
  assert.deepEqual([answer.status, answer.json.code], [507, 'storage_full']);
  assert.ok(Number(answer.headers['retry-after']) > 0);
  assert.deepEqual(await leftovers(), [0, 0]);
});

test('a full disk of files is refused before the list is read', async () => {
  const room = { isFull: true, freeBytes: 0, leastBytes: 1 };
  const answer = await send({ storage: disk, disk: { now: () => room, holdsDatabase: false } });
  assert.deepEqual([answer.status, answer.json.code], [507, 'storage_full']);
  assert.deepEqual(await leftovers(), [0, 0]);
});

test('a list beyond the limit is 413 and leaves nothing', async () => {
  const answer = await send({ storage: disk, uploads: { maxBytes: 10 } });
  assert.deepEqual([answer.status, answer.json.code], [413, 'file_too_large']);
  assert.deepEqual(await leftovers(), [0, 0]);
});

test('an empty body is refused and makes no project', async () => {
  const admin = await signedIn(await testHttpServer(db, { storage: disk }), 'admin@acme.example');
  const answer = await admin('POST', '/imports?project=P&createProject=true', Buffer.alloc(0), csv);
  assert.deepEqual([answer.status, answer.json.code], [422, 'file_empty']);
  assert.equal(answer.json.errors[0].field, '/file');
  assert.deepEqual((await admin('GET', '/projects')).json.items, []);
  assert.deepEqual(await leftovers(), [0, 0]);
});
