import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openStorage } from '../../src/storage/disk-storage.ts';
import { testDatabase } from '../support/database.ts';
import { signedIn, testHttpServer } from '../support/http-server.ts';
import { makeTenant } from '../support/people.ts';
import { mountSmallDisk, unmountSmallDisk } from '../support/small-disk.ts';

const megabyte = 1024 * 1024;
const root = await mkdtemp(join(tmpdir(), 'leadport-test-disk-'));
const hasDisk = mountSmallDisk(root, 4 * megabyte);
after(async () => {
  if (hasDisk) unmountSmallDisk(root);
  await rm(root, { recursive: true, force: true, maxRetries: 5 });
});
const skip = !hasDisk && 'it takes root on Linux to make a small disk';
const tus = { 'tus-resumable': '1.0.0' };

test('an upload for which there is no room is refused in words, and goes on when there is', {
  skip,
}, async () => {
  const { db } = await testDatabase();
  await makeTenant(db, 'acme');
  const app = await testHttpServer(db, { storage: openStorage({ kind: 'disk', root }) });
  const admin = await signedIn(app, 'admin@acme.example');
  const begin = (sizeBytes: number) =>
    admin('POST', '/uploads', undefined, { ...tus, 'upload-length': String(sizeBytes) });

  const tooLarge = await begin(10 * megabyte);
  assert.deepEqual([tooLarge.status, tooLarge.json.code], [507, 'storage_full']);
  assert.equal(tooLarge.headers['retry-after'], '60');

  const started = await begin(2 * megabyte);
  assert.equal(started.status, 201);
  const path = String(started.headers['location']).replace('/api/v1', '');
  const filler = join(root, 'filler');
  await writeFile(filler, Buffer.alloc(3.5 * megabyte));
  const bytes = Buffer.alloc(2 * megabyte, 'a');
  const send = (from: number) =>
    admin('PATCH', path, bytes.subarray(from), {
      ...tus,
      'upload-offset': String(from),
      'content-type': 'application/offset+octet-stream',
    });
  const stopped = await send(0);
  assert.deepEqual([stopped.status, JSON.parse(stopped.text).code], [507, 'storage_full']);
  assert.equal(stopped.headers['retry-after'], '60');

  await rm(filler);
  const head = await admin('HEAD', path, undefined, tus);
  const received = Number(head.headers['upload-offset']);
  assert.ok(received < bytes.length);
  assert.equal((await send(received)).status, 204);
});

test('a file that does not fit leaves nothing behind', { skip }, async () => {
  const storage = openStorage({ kind: 'disk', root });
  const before = await storage.freeBytes();
  const tooMuch = (async function* () {
    for (let sent = 0; sent < 10; sent += 1) yield Buffer.alloc(megabyte);
  })();
  await assert.rejects(storage.put('uploads/large', tooMuch), { code: 'ENOSPC' });
  assert.equal(await storage.freeBytes(), before);
});
