import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { getImport } from '../../src/import/ledger/import-store.ts';
import { openStorage } from '../../src/storage/disk-storage.ts';
import { signedIn, testHttpServer } from '../support/http-server.ts';
import { work } from '../support/import-list.ts';
import { csvOf, listHeader, phoneOf } from '../support/lists.ts';
import { testSystem } from '../support/test-system.ts';

/** File names of users and of malicious programs, and how they are shown. */
const names: readonly (readonly [given: string, shown: string])[] = [
  ['../../etc/passwd', 'passwd'],
  ['C:\\lists\\..\\顧客.csv', '顧客.csv'],
  ['..', '..'],
  ['a\0b.csv', 'a_b.csv'],
  [`${'長'.repeat(296)}.csv`, '長'.repeat(255)],
  ['🍣'.repeat(300), '🍣'.repeat(255)],
  ['CON', 'CON'],
  ['a"; filename="b.exe"\r\nset-cookie: x=1.csv', 'a"; filename="b.exe"__set-cookie: x=1.csv'],
  ['list\u202evsc.exe', 'list_vsc.exe'],
  ['=1+1.csv', '=1+1.csv'],
  ['', 'list'],
];

const system = await testSystem({ leaseSeconds: 60 });
const app = await testHttpServer(system.db, { storage: openStorage(system.runDeps.storage) });
const admin = await signedIn(app, 'admin@acme.example');
const tus = { 'tus-resumable': '1.0.0' };
let used = 0;

function nextList(): Buffer {
  used += 1;
  return Buffer.from(
    csvOf([listHeader, [`客 ${used}`, '代表', phoneOf(used), ''], ['悪い客', '代表', 'abc', '']]),
  );
}

async function upload(name: string): Promise<string> {
  const list = nextList();
  const metadata = `filename ${Buffer.from(name).toString('base64')}`;
  const head = { ...tus, 'upload-length': String(list.length), 'upload-metadata': metadata };
  const made = await admin('POST', '/uploads', undefined, head);
  assert.equal(made.status, 201, made.text);
  const id = String(made.headers['location']).split('/').at(-1) ?? '';
  const type = { 'content-type': 'application/offset+octet-stream' };
  await admin('PATCH', `/uploads/${id}`, list, { ...tus, ...type, 'upload-offset': '0' });
  return id;
}

for (const [given, shown] of names) {
  test(`a list called ${JSON.stringify(given.slice(0, 40))} goes in like any other`, async () => {
    const draft = { uploadId: await upload(given), project: { id: system.projectId } };
    const { id } = (await admin('POST', '/imports', draft)).json;
    const profiled = await work(system, await getImport(system.db, system.tenantId, id));
    assert.equal(profiled.fileName, shown);
    assert.match(profiled.fileKey, /^uploads\/[0-9a-f]{32}$/);
    const choice = { mapping: profiled.profile?.suggestedMapping, options: {} };
    assert.equal((await admin('POST', `/imports/${id}/start`, choice)).status, 200);
    const ended = await work(system, await getImport(system.db, system.tenantId, id));
    assert.deepEqual([ended.created, ended.failed], [1, 1]);
    const { status, headers } = await admin('GET', `/imports/${id}/failures.csv`);
    assert.equal(status, 200);
    assert.doesNotMatch(String(headers['set-cookie']), /x=1/);
    assert.match(
      String(headers['content-disposition']),
      /^attachment; filename="[^"\\%\r\n]*"; filename\*=UTF-8''[\w.!~%-]*$/,
    );
  });
}

test('the command line shows the same of a name, and keeps the file elsewhere', async () => {
  const path = await system.writeFile('a"\r\n\u202e🍣.csv', nextList());
  const { json, err } = await system.leadport('import', path, '--project', '顧客');
  assert.equal(json?.created, 1, err);
  const entry = await getImport(system.db, system.tenantId, json.id);
  assert.equal(entry.fileName, 'a"___🍣.csv');
  assert.match(entry.fileKey, /^uploads\/[0-9a-f-]+$/);
});

test('no name became a path', async () => {
  const files = await readdir(join(system.dataDir, 'files'), { recursive: true });
  assert.deepEqual(
    files.filter((file) => !/^uploads(\/[0-9a-f-]+(\.json)?)?$/.test(file)),
    [],
  );
});
