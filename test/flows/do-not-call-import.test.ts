import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { importOptionsSchema } from '../../src/contract/import.ts';
import { withTenant } from '../../src/db/database.ts';
import { restoreReleasedBans } from '../../src/do-not-call/undo-numbers.ts';
import { previewUndo } from '../../src/import/undo/preview-undo.ts';
import { buildWorkbook } from '../support/build-workbook.ts';
import { signedIn, testHttpServer } from '../support/http-server.ts';
import { ask, failedRows, importList, queueList, work } from '../support/import-list.ts';
import { importerRights, makeUser } from '../support/people.ts';
import { testSystem } from '../support/test-system.ts';

/*
 * Lists of numbers to ban or to release. The import is the same; the destination is the do-not-call
 * list instead of leads.
 */
const system = await testSystem();
const { db, tenantId } = system;
const app = await testHttpServer(db);
const admin = await signedIn(app, 'admin@acme.example');
const agentId = await makeUser(db, { tenantId, email: 'agent@acme.example', rights: importerRights });
const agent = await signedIn(app, 'agent@acme.example');
const loner = await signedIn(app, await loneEmail());
const [east, west] = [await makeWorkgroup('東', [agentId]), await makeWorkgroup('西', [])];
const kind = 'do_not_call';

async function loneEmail(): Promise<string> {
  await makeUser(db, { tenantId, email: 'lone@acme.example', rights: importerRights });
  return 'lone@acme.example';
}

async function makeWorkgroup(name: string, memberIds: string[]): Promise<string> {
  return (await admin('POST', '/workgroups', { name, memberIds })).json.id;
}

function entriesOf(importId: string) {
  return db
    .selectFrom('do_not_call_entries')
    .select([
      'phone',
      'phone_number',
      'lead_name',
      'workgroup_id',
      'reason',
      'note',
      'expires_at',
      'import_row',
    ])
    .select(['released_at', 'release_reason', 'created_by', 'source'])
    .where('import_id', '=', importId)
    .orderBy('id')
    .execute();
}

const isBanned = async (phone: string, client = admin) =>
  !(await client('GET', `/call-permissions?phone=${encodeURIComponent(phone)}`)).json.allowed;

test('a list bans: reasons in words, eras, several numbers in a cell, what cannot be read', async () => {
  const list = [
    '電話番号,会社名,理由,備考,期限',
    '03-5555-0001,青山商事,クレーム,電話で,令和20年3月31日',
    '03-5555-0002 / 090-5555-0002,,既存顧客,,',
    'なし,,拒否,,',
    '03-5555-0004,,家族の希望,夜間のみ,2038/1/2 18:00',
    '03-5555-0005,,,,',
    '03-5555-0006,,,,来年',
    '０３（５５５５）０００１,別の名,opt-out,,2038-03-31',
  ].join('\n');
  const entry = await importList(system, list, { kind });
  assert.equal(entry.status, 'completed_with_failures');
  assert.deepEqual(
    [entry.rowCount, entry.created, entry.skippedDuplicate, entry.failed, entry.leads, entry.contacts],
    [7, 4, 1, 2, 0, 0],
  );
  const entries = await entriesOf(entry.id);
  assert.deepEqual(
    entries.map((made) => [
      made.import_row,
      made.phone,
      made.phone_number,
      made.lead_name,
      made.reason,
      made.note,
      made.expires_at?.toISOString() ?? null,
    ]),
    [
      ['1', '03-5555-0001', '+81355550001', '青山商事', 'complaint', '電話で', '2038-03-31T15:00:00.000Z'],
      ['2', '03-5555-0002', '+81355550002', '', 'existing_customer', '', null],
      ['2', '090-5555-0002', '+819055550002', '', 'existing_customer', '', null],
      ['4', '03-5555-0004', '+81355550004', '', 'other', '家族の希望\n夜間のみ', '2038-01-02T09:00:00.000Z'],
      ['5', '03-5555-0005', '+81355550005', '', 'refusal', '', null],
    ],
  );
  assert.ok(entries.every((made) => made.source === 'import' && made.workgroup_id === null));
  assert.deepEqual(
    (await failedRows(system, entry)).map(({ row, problems }) => [row, problems.map(({ code }) => code)]),
    [
      [3, ['phone_missing']],
      [6, ['date_invalid']],
    ],
  );
  assert.deepEqual(entry.warnings, { banned_by_earlier_row: 1, reason_kept_as_note: 1 });
  assert.ok(await isBanned('+81 3 5555 0001', loner));
});

test('a row whose expiry is in the past fails; a list with such an expiry for all rows is not started', async () => {
  const list = '電話番号,期限\n03-5555-0091,2020-03-31\n03-5555-0092,2038-03-31\n03-5555-0093,令和2年3月31日';
  const entry = await importList(system, list, { kind });
  assert.deepEqual([entry.status, entry.created, entry.failed], ['completed_with_failures', 1, 2]);
  assert.deepEqual(
    (await failedRows(system, entry)).map(({ row, problems }) => [row, problems.map(({ code }) => code)]),
    [
      [1, ['ban_expired']],
      [3, ['ban_expired']],
    ],
  );
  assert.ok(!(await isBanned('03-5555-0091')));
  const path = await system.writeFile('past.csv', '電話番号\n03-5555-0094\n');
  const refused = await system.leadport('dnc', 'import', path, '--expires', '2020-03-31');
  assert.equal(refused.status, 2);
  const added = await system.leadport('dnc', 'add', '03-5555-0094', '--expires', '2020-03-31');
  assert.equal(added.status, 2);
  assert.ok(!(await isBanned('03-5555-0094')));
});

test('a list that releases may carry an expiry in the past', async () => {
  const list = '電話番号,期限\n03-5555-0092,2020-03-31';
  const { entries } = importOptionsSchema.parse({ entries: { action: 'release', releaseReason: '再同意' } });
  const entry = await importList(system, list, { kind, options: { entries } });
  assert.deepEqual([entry.status, entry.failed], ['completed', 0]);
  assert.ok(!(await isBanned('03-5555-0092')));
});

test('the list again bans nothing more, and says by which entries', async () => {
  const list = '番号\n03-5555-0005\n03-5555-0050\n03-5555-0050\n';
  const entry = await importList(system, list, { kind });
  assert.deepEqual([entry.status, entry.created, entry.skippedDuplicate], ['completed', 1, 2]);
  const { json } = await admin('GET', `/imports/${entry.id}/rows?show=duplicate`);
  assert.deepEqual(
    json.items.map((row: { cells: string[]; leadId: null; problems: { code: string }[] }) => [
      row.cells[0],
      row.leadId,
      row.problems[0]?.code,
    ]),
    [
      ['03-5555-0005', null, 'already_banned'],
      ['03-5555-0050', null, 'banned_by_earlier_row'],
    ],
  );
});

test('where batches begin does not matter to a number that comes again', async () => {
  const phones = Array.from({ length: 10_001 }, (_, at) => `0800-${String(1_000_000 + at)}`);
  const entry = await importList(system, ['電話番号', ...phones, phones[0], phones[0]].join('\n'), { kind });
  assert.deepEqual([entry.created, entry.skippedDuplicate], [10_001, 2]);
  assert.deepEqual(entry.warnings, { banned_by_earlier_row: 2 });
});

test('a check predicts what the import then does', async () => {
  const entries = { reason: 'complaint' } as const;
  const list = '電話番号\n03-5555-0005\n03-5555-0060\n03-5555-0060\nなし\n';
  const path = await system.writeFile('check.csv', list);
  const checked = await system.leadport('dnc', 'import', path, '--reason', 'クレーム', '--dry-run');
  const done = await system.leadport('dnc', 'import', path, '--reason', 'クレーム');
  assert.equal(checked.status, 1);
  assert.equal(done.status, 1);
  for (const { json } of [checked, done]) {
    assert.deepEqual([json.rows, json.created, json.skippedDuplicate, json.failed], [4, 1, 2, 1]);
    assert.equal(json.project, null);
  }
  const [made] = await entriesOf(done.json.id);
  assert.equal(made?.reason, entries.reason);
});

test('for workgroups, with an expiry; the same by import --kind', async () => {
  const path = await system.writeFile('groups.csv', '電話番号\n03-5555-0070\n');
  const flags = ['--workgroup', '東', '--workgroup', '西', '--expires', '2038-12-31'];
  const { json, status } = await system.leadport('import', path, '--kind', kind, ...flags);
  assert.equal(status, 0);
  const entries = await entriesOf(json.id);
  assert.deepEqual(entries.map((made) => made.workgroup_id).toSorted(), [east, west].toSorted());
  assert.equal(entries[0]?.expires_at?.toISOString(), '2038-12-31T15:00:00.000Z');
  assert.ok(await isBanned('03-5555-0070', agent));
  assert.equal(await isBanned('03-5555-0070', loner), false);
  // The ban of the company has another scope and is not a duplicate.
  assert.equal((await importList(system, '電話番号\n03-5555-0070\n', { kind })).created, 1);
});

test('a list releases with a reason; what is not on the list fails with its cells', async () => {
  const list = '電話番号,理由\n03-5555-0070,本人の申し出\n０３-5555-0005,\n03-5555-0099,\n03-5555-0005,\n';
  const path = await system.writeFile('release.csv', list);
  assert.equal((await system.leadport('dnc', 'import', path, '--release')).status, 2);
  const flags = ['--release', '--reason', '契約終了'];
  const checked = await system.leadport('dnc', 'import', path, ...flags, '--dry-run');
  const done = await system.leadport('dnc', 'import', path, ...flags);
  for (const { json, status } of [checked, done]) {
    assert.equal(status, 1);
    assert.deepEqual([json.updated, json.failed, json.created], [3, 1, 0]);
    assert.deepEqual(json.problems, { nothing_to_release: 1 });
  }
  assert.equal(await isBanned('03-5555-0070', agent), false);
  assert.equal(await isBanned('03-5555-0005'), false);
  const { json } = await admin('GET', '/do-not-call/history?phone=03-5555-0070');
  assert.deepEqual(
    json.entries.map((entry: { released: { reason: string } }) => entry.released.reason),
    ['本人の申し出', '本人の申し出', '本人の申し出'],
  );
  const out = join(system.dataDir, 'failures.csv');
  await system.leadport('failures', done.json.id, '--out', out);
  const failures = await readFile(out, 'utf8');
  assert.match(failures, /03-5555-0099,,4,電話番号,選択した適用範囲の禁止リストに登録されていない番号です/);
  // The failure file is mapped automatically. Of its two columns named 理由, the original one is the
  // reason.
  const retried = await system.leadport('dnc', 'import', out, ...flags, '--dry-run');
  assert.deepEqual([retried.json.rows, retried.json.failed], [1, 1]);

  // After the undo the numbers are banned as before, and the history shows the time between.
  const planned = await system.leadport('undo', done.json.id, '--dry-run');
  const undone = await system.leadport('undo', done.json.id);
  assert.equal(undone.json.status, 'undone');
  for (const { releasedBans, restoredBans, keptBans } of [planned.json, undone.json.undo]) {
    assert.deepEqual([releasedBans, restoredBans, keptBans], [0, 4, 0]);
  }
  assert.ok(await isBanned('03-5555-0070', loner));
  assert.ok(await isBanned('03-5555-0005'));
  const history = await admin('GET', '/do-not-call/history?phone=03-5555-0070');
  assert.equal(history.json.entries.length, 6);
  assert.equal(history.json.entries.filter((entry: { active: boolean }) => entry.active).length, 3);
});

test('an undo releases what the list banned; what somebody released before keeps their reason', async () => {
  const queued = await queueList(system, '電話番号\n03-5555-0080\n03-5555-0081\n', { kind });
  const entry = await work(system, queued);
  const { json } = await admin('GET', '/do-not-call?q=03-5555-0081');
  await admin('POST', `/do-not-call/${json.items[0].id}/release`, { reason: '誤登録' });
  const preview = await withTenant(system.db, system.tenantId, (trx) =>
    previewUndo(trx, system.admin, entry),
  );
  const undone = await work(system, await ask(system, entry, 'undo'));
  assert.equal(undone.status, 'undone');
  for (const { releasedBans, restoredBans, keptBans } of [preview, undone.undo]) {
    assert.deepEqual([releasedBans, restoredBans, keptBans], [1, 0, 1]);
  }
  assert.deepEqual(
    (await entriesOf(entry.id)).map((made) => made.release_reason),
    ['インポートの取り消し', '誤登録'],
  );
  assert.equal(await isBanned('03-5555-0080'), false);
});

test('an undo that begins again after a crash restores each ban once', async () => {
  const list = '電話番号\n03-5555-0082\n03-5555-0083\n';
  await importList(system, list, { kind });
  const entries = importOptionsSchema.parse({}).entries;
  const options = { entries: { ...entries, action: 'release', releaseReason: '契約終了' } } as const;
  const entry = await importList(system, list, { kind, options });
  assert.equal(entry.updated, 2);
  const undoing = await ask(system, entry, 'undo');
  const client = await system.pool.connect();
  const first = await restoreReleasedBans(client, entry, '0', 1);
  client.release();
  assert.equal(first.changed, 1);
  const undone = await work(system, undoing);
  assert.deepEqual([undone.undo.releasedBans, undone.undo.restoredBans, undone.undo.keptBans], [0, 1, 0]);
  const restored = await entriesOf(entry.id);
  assert.deepEqual(
    restored.map((made) => [made.phone, made.release_reason]),
    [
      ['03-5555-0082', null],
      ['03-5555-0083', null],
    ],
  );
});

test('a workbook goes in as a CSV does', async () => {
  const text = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const serial = (Date.UTC(2038, 2, 31) - Date.UTC(1899, 11, 30)) / 86_400_000;
  const rows = `<row r="1">${text('A1', '電話番号')}${text('B1', '期限')}</row>
    <row r="2">${text('A2', '03-5555-0085')}<c r="B2" s="1"><v>${serial}</v></c></row>`;
  const path = await system.writeFile(
    'list.xlsx',
    await buildWorkbook({ rows, formats: [0, 'ggge"年"m"月"d"日"'] }),
  );
  const { json } = await system.leadport('dnc', 'import', path);
  assert.equal(json.created, 1);
  const [made] = await entriesOf(json.id);
  assert.equal(made?.expires_at?.toISOString(), '2038-03-31T15:00:00.000Z');
});

test('the sample list goes in as it is', async () => {
  const { text } = await admin('GET', '/sample-list?kind=do_not_call');
  const entry = await importList(system, text, { kind });
  assert.deepEqual([entry.status, entry.created], ['completed', 2]);
  assert.deepEqual(
    (await entriesOf(entry.id)).map(({ reason }) => reason),
    ['existing_customer', 'refusal'],
  );
});

test('general users ban by list for their own workgroups, release nothing, and see their own lists alone', async () => {
  const path = await system.writeFile('own.csv', '電話番号\n03-5555-0090\n');
  const as = ['--as', 'agent@acme.example'];
  const own = await system.leadport('dnc', 'import', path, ...as);
  assert.deepEqual(
    (await entriesOf(own.json.id)).map((made) => made.workgroup_id),
    [east],
  );
  const foreign = await system.leadport('dnc', 'import', path, '--workgroup', '西', ...as);
  assert.equal(foreign.refusal?.code, 'not_allowed');
  const release = await system.leadport('dnc', 'import', path, '--release', '--reason', '誤り', ...as);
  assert.equal(release.refusal?.code, 'not_allowed');
  const lone = await system.leadport('dnc', 'import', path, '--as', 'lone@acme.example');
  assert.equal(lone.refusal?.code, 'workgroup_missing');
  const undo = await agent('POST', `/imports/${own.json.id}/undo`);
  assert.equal(undo.status, 403);

  const seen = await agent('GET', '/imports');
  assert.deepEqual(
    seen.json.items.map((line: { id: string }) => line.id),
    [own.json.id],
  );
  assert.equal(seen.json.items[0].kind, kind);
  assert.equal(seen.json.items[0].project, null);
  assert.equal((await agent('GET', `/imports/${own.json.id}`)).status, 200);
  assert.equal((await loner('GET', `/imports/${own.json.id}`)).status, 404);
  assert.equal((await loner('GET', `/imports/${own.json.id}/failures.csv`)).status, 404);
  assert.equal((await admin('GET', `/imports/${own.json.id}`)).status, 200);
});

test('a list for a workgroup that has gone meanwhile stops, and says so', async () => {
  const gone = await makeWorkgroup('消える', []);
  const queued = await queueList(system, '電話番号\n03-5555-0095\n', {
    kind,
    options: {
      entries: {
        action: 'ban',
        workgroupIds: [gone],
        projectId: null,
        reason: 'other',
        evidence: '',
        refusedOn: null,
        expiresAt: null,
        releaseReason: '',
      },
    },
  });
  assert.equal((await admin('DELETE', `/workgroups/${gone}`)).status, 204);
  const entry = await work(system, queued);
  assert.equal(entry.status, 'failed');
  assert.equal(entry.stop?.code, 'scope_gone');
});

test('fields of leads are none of such a list', async () => {
  const path = await system.writeFile('kana.csv', '電話番号,カナ\n03-5555-0096,ア\n');
  const refused = await system.leadport('dnc', 'import', path, '--set', '名前(カナ)=カナ');
  assert.equal(refused.refusal?.code, 'mapping_field_unknown');
  const missing = await system.leadport('dnc', 'import', await system.writeFile('no.csv', '名称\nア\n'));
  assert.equal(missing.refusal?.code, 'mapping_required_missing');
});
