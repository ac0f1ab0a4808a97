import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { signedIn, testHttpServer } from '../support/http-server.ts';
import { ask, importList, work } from '../support/import-list.ts';
import { makeUser } from '../support/people.ts';
import { testSystem } from '../support/test-system.ts';

/*
 * The origin of a number: for every lead, the lists that contained it, who provided them, how and
 * when, and the file.
 */
const system = await testSystem();
const { db, tenantId, projectId } = system;
const app = await testHttpServer(db);
const admin = await signedIn(app, 'admin@acme.example');

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const bought = { provider: '名簿社', acquired: '本人の同意', acquiredOn: '2026-10-01' };
const fair = { provider: '展示会', acquired: '名刺', acquiredOn: '2026-11-01' };

const firstList = 'リード名,連絡先名,電話番号\n青山商事,代表,03-5555-0001\n';
const secondList = 'リード名,連絡先名,電話番号\n青山商事,部長,03-5555-0002\n';
const first = await importList(system, firstList, { options: bought });
const second = await importList(system, secondList, { options: { ...fair, duplicates: 'overwrite' } });
const leadId: string = (await admin('GET', `/leads?projectId=${projectId}`)).json.items[0].id;

const originsOf = async (client = admin) => (await client('GET', `/leads/${leadId}`)).json.origins;

test('a lead lists the origin of its data by list, with the hash of the file', async () => {
  const [made, updated, ...others] = await originsOf();
  const facts = { fileName: 'list.csv', isVisible: true };
  assert.partialDeepStrictEqual(made, {
    ...{ ...bought, ...facts, importId: first.id, importRow: 1, how: 'created' },
    fileSha256: sha256(firstList),
  });
  assert.partialDeepStrictEqual(updated, {
    ...{ ...fair, ...facts, importId: second.id, importRow: null, how: 'updated' },
    fileSha256: sha256(secondList),
  });
  assert.deepEqual(others, []);
});

test('an import shows its provenance, by API and command line', async () => {
  const { json } = await admin('GET', `/imports/${first.id}`);
  assert.partialDeepStrictEqual(json.options, bought);
  assert.equal(json.fileSha256, sha256(firstList));
  const shown = await system.leadport('imports', first.id);
  assert.deepEqual([shown.json.provenance, shown.json.fileSha256], [bought, sha256(firstList)]);
});

test('exports have it where it is asked for, before the columns that are last', async () => {
  const last = ['インポートID', '行番号'];
  const columns = ['提供元', '取得の経緯', '取得日', 'リストのファイル', 'SHA-256'];
  const both = [
    ['名簿社\n展示会', '本人の同意\n名刺', '2026-10-01\n2026-11-01', 'list.csv\nlist.csv'],
    [`${sha256(firstList)}\n${sha256(secondList)}`],
  ].flat();
  const { text } = await admin('GET', `/projects/${projectId}/export.csv?provenance=true`);
  const [header, row] = parse(text, { bom: true });
  assert.deepEqual(header?.slice(-7), [...columns, ...last]);
  assert.deepEqual(row?.slice(-7), [...both, first.id, '1']);
  const out = `${await system.writeFile('x', '')}.csv`;
  await system.leadport('export', '--project', '顧客', '--out', out, '--include', 'contacts,provenance');
  const [contactHeader, ...contacts] = parse(await readFile(out), { bom: true });
  assert.deepEqual(contactHeader?.slice(-7), [...columns, ...last]);
  assert.deepEqual(
    contacts.map((contact) => contact.slice(-7)),
    [
      [...both, first.id, '1'],
      [...both, second.id, '1'],
    ],
  );
  await system.leadport('export', '--project', '顧客', '--out', out);
  const [plain] = parse(await readFile(out), { bom: true });
  assert.ok(!plain?.includes('提供元'));
});

test('it is given by command line', async () => {
  const path = await system.writeFile('cli.csv', 'リード名,連絡先名,電話番号\n乙,代表,03-5555-0003\n');
  const flags = ['--provider', '名簿社', '--acquisition-method', '本人の同意', '--acquired-on', '2026-10-01'];
  const { json } = await system.leadport('import', path, '--project', '顧客', ...flags);
  assert.deepEqual((await system.leadport('imports', json.id)).json.provenance, bought);
  const wrong = await system.leadport('import', path, '--project', '顧客', '--acquired-on', '10/1');
  assert.equal(wrong.status, 2);
});

test('the origin of fixed rows is the list in which they failed', async () => {
  const entry = await importList(system, 'リード名,連絡先名,電話番号\n丙,代表,abc\n', { options: bought });
  const { text } = await admin('GET', `/imports/${entry.id}/failures.csv`);
  const retry = await importList(system, text.replace('abc', '03-5555-0004'));
  assert.deepEqual([retry.retryOf, retry.created], [entry.id, 1]);
  const path = await system.writeFile('again.csv', text.replace('abc', '03-5555-0005'));
  const again = await system.leadport('import', path, '--project', '顧客');
  assert.partialDeepStrictEqual((await system.leadport('imports', again.json.id)).json.provenance, bought);
});

test('it can be said afterwards, which the audit log remembers', async () => {
  const path = `/imports/${first.id}/provenance`;
  const { status, json } = await admin('PATCH', path, { ...bought, provider: '別の名簿社' });
  assert.equal(status, 200);
  assert.equal(json.options.provider, '別の名簿社');
  assert.equal((await originsOf())[0].provider, '別の名簿社');
  const { json: log } = await admin('GET', '/audit?subject=import&q=provenance_changed');
  assert.deepEqual(log.items[0].detail, { before: bought, after: { ...bought, provider: '別の名簿社' } });
});

test('an import of a hidden project is mentioned, but its details are not shown', async () => {
  const agentId = await makeUser(db, { tenantId, email: 'agent@acme.example' });
  await admin('PATCH', `/projects/${projectId}`, { memberIds: [agentId] });
  const elsewhere = (await admin('POST', '/projects', { name: '関西' })).json.id;
  const options = { duplicates: 'overwrite', scope: 'all' } as const;
  const third = await importList(system, secondList, { projectId: elsewhere, options });
  assert.equal(third.updated, 1);
  const agent = await signedIn(app, 'agent@acme.example');
  const origins = await originsOf(agent);
  assert.deepEqual(
    origins.map((origin: { isVisible: boolean }) => origin.isVisible),
    [true, true, false],
  );
});

test('an undone import is no longer an origin', async () => {
  const entry = await importList(system, secondList, { options: { duplicates: 'overwrite' } });
  assert.equal((await originsOf()).at(-1).importId, entry.id);
  await work(system, await ask(system, entry, 'undo'));
  assert.notEqual((await originsOf()).at(-1).importId, entry.id);
});
