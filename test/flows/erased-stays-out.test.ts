import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type EntryOptions, importOptionsSchema } from '../../src/contract/import.ts';
import { withTenant } from '../../src/db/database.ts';
import { addEntries } from '../../src/do-not-call/add-entries.ts';
import { requestErasure } from '../../src/erasure/erasure-store.ts';
import { eraseNextBatch } from '../../src/erasure/run-erasure.ts';
import { openStorage } from '../../src/storage/disk-storage.ts';
import { signedIn, testHttpServer, testNumbers } from '../support/http-server.ts';
import { ask, importList, work } from '../support/import-list.ts';
import { testSystem } from '../support/test-system.ts';

/*
 * An erased number is not stored in plain text again, regardless of the user and the way of entry.
 * Every test ends with a search of all tables.
 */
const system = await testSystem();
const { db, pool, tenantId, projectId, runDeps } = system;
const storage = openStorage(runDeps.storage);
const app = await testHttpServer(db, { storage });
const admin = await signedIn(app, 'admin@acme.example');
const deps = { db, storage, ...testNumbers };

const importNumberList = (list: string, entries: Partial<EntryOptions> = {}) =>
  importList(system, list, { kind: 'do_not_call', options: importOptionsSchema.parse({ entries }) });

const phone = '090-1234-5678';
const other = '03-5555-0123';

/**
 * A ban that a list releases before the number is erased. Undoing the release would create it
 * again.
 */
const workgroupIds = [(await admin('POST', '/workgroups', { name: '東' })).json.id];
await importNumberList(`電話番号\n${phone}\n`, { workgroupIds });
const release = await importNumberList(`電話番号\n${phone}\n`, {
  action: 'release',
  releaseReason: '同意',
});
await withTenant(db, tenantId, (trx) =>
  requestErasure(trx, system.admin, deps, { phone, reason: '本人の請求' }),
);
while ((await eraseNextBatch(deps)) === 'worked');
assert.deepEqual(await whereNamed(), []);

async function whereNamed(): Promise<string[]> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const named: string[] = [];
  for (const { name } of tables) {
    const { rowCount } = await pool.query(
      `select from ${name} t where translate(t::text, '０１２３４５６７８９-−－ー（）() ', '0123456789') like '%9012345678%' limit 1`,
    );
    if (rowCount) named.push(name);
  }
  return named;
}

const lead = (number: string) => ({ projectId, name: '戊', contacts: [{ name: '代表', phone: number }] });
const ban = (number: string) => ({ target: { phones: [number] }, reason: 'refusal', note: '再度の申し出' });
const made = await admin('POST', '/leads', lead(other));
const contactId: string = made.json.contacts[0].id;

const cases: readonly (readonly [way: string, bring: () => Promise<unknown>])[] = [
  [
    'by hand on the do-not-call list, where it is already, for all',
    async () => {
      const { json } = await admin('POST', '/do-not-call', {
        ...ban(phone),
        target: { phones: [phone, '03-5555-0188'] },
      });
      assert.deepEqual([json.entries.length, json.existingCount], [1, 1]);
    },
  ],
  [
    'by command line on the do-not-call list',
    async () => {
      const { status, json } = await system.leadport('dnc', 'add', '+81 90 1234 5678');
      assert.equal(status, 0);
      assert.deepEqual([...new Set(json.map((entry: { phone: string }) => entry.phone))], ['［消去済み］']);
    },
  ],
  [
    'as a lead made by hand',
    async () =>
      assert.equal(
        (await admin('POST', '/leads', lead('０９０（１２３４）５６７８'))).json.code,
        'number_erased',
      ),
  ],
  [
    'as a further contact',
    async () => {
      const contact = { name: '自宅', phone };
      assert.equal(
        (await admin('POST', `/leads/${made.json.id}/contacts`, contact)).json.code,
        'number_erased',
      );
    },
  ],
  [
    'as the number of a contact that is there',
    async () =>
      assert.equal((await admin('PATCH', `/contacts/${contactId}`, { phone })).json.code, 'number_erased'),
  ],
  [
    'as a number that somebody wants to call: the attempt is kept under the masked hash',
    async () => {
      assert.equal((await admin('POST', '/calls', { phone, projectId })).status, 403);
      const { json } = await admin('GET', `/do-not-call/history?phone=${phone}`);
      assert.equal(json.attempts.length, 1);
    },
  ],
  [
    'in a do-not-call list: the row is one that is banned already, without the number',
    async () => {
      const entry = await importNumberList(`電話番号,備考\n${phone},怒り\n03-5555-0177,\n`);
      assert.deepEqual([entry.created, entry.skippedDuplicate], [1, 1]);
      const { json } = await admin('GET', `/imports/${entry.id}/rows?show=duplicate`);
      assert.deepEqual(json.items[0].cells, ['［消去済み］', '怒り']);
      assert.equal(json.items[0].problems[0].code, 'already_banned');
    },
  ],
  [
    'in a list of releases, which cannot release it',
    async () => {
      const how = { action: 'release', releaseReason: '同意' } as const;
      assert.equal((await importNumberList(`電話番号\n${phone}\n`, how)).failed, 1);
    },
  ],
  [
    'in a row of a list that fails for another reason: neither its record nor its failure file has it',
    async () => {
      const list = `リード名,連絡先名,電話番号,メールアドレス,備考\n,代表,${phone},a@b.example,携帯は${phone}（夜）\n`;
      const entry = await importList(system, list);
      assert.equal(entry.failed, 1);
      const { text } = await admin('GET', `/imports/${entry.id}/failures.csv`);
      assert.match(text, /代表,［消去済み］,a@b\.example,携帯は［消去済み］（夜）/);
      assert.deepEqual(entry.profile?.sample[0]?.cells.at(2), '［消去済み］');
    },
  ],
  [
    'in a cell of two numbers, one of which is none',
    async () => {
      const entry = await importList(system, `リード名,連絡先名,電話番号\n己,代表,${phone} / 03-1234-567\n`);
      assert.deepEqual([entry.failed, entry.skippedDoNotCall], [0, 1]);
    },
  ],
  [
    'in a failed row that a user has fixed',
    async () => {
      const entry = await importList(system, 'リード名,連絡先名,電話番号\n庚,代表,abc\n');
      const rows = [{ row: 1, cells: ['庚', '代表', phone] }];
      const { json } = await admin('PUT', `/imports/${entry.id}/failed-rows`, { rows });
      assert.equal(json.rows[0].draft?.[2] ?? json.rows[0].cells[2], '［消去済み］');
    },
  ],
  [
    'as what the list was narrowed to when it was taken away',
    () => admin('GET', `/do-not-call/export.csv?q=${phone}`),
  ],
  [
    'by an undo of the release of its ban, which bans its masked hash again',
    async () => {
      await work(system, await ask(system, release, 'undo'));
      const { json } = await admin('GET', `/do-not-call/history?phone=${phone}`);
      assert.equal(json.entries.filter((entry: { active: boolean }) => entry.active).length, 2);
    },
  ],
];

for (const [way, bring] of cases) {
  test(`an erased number does not come back ${way}`, async () => {
    await bring();
    assert.deepEqual(await whereNamed(), []);
  });
}

test('once an administrator has released it, it may be stored again', async () => {
  const { json } = await admin('GET', `/do-not-call/history?phone=${phone}`);
  for (const { id, active } of json.entries) {
    if (active) await admin('POST', `/do-not-call/${id}/release`, { reason: '本人が再び希望' });
  }
  assert.equal((await admin('POST', '/leads', lead(phone))).status, 201);
});

test('a transaction that stores the number commits before the erasure, which then finds it', async () => {
  const number = '080-7777-8888';
  let asked: Promise<unknown> | undefined;
  await withTenant(db, tenantId, async (trx) => {
    const draft = {
      workgroupIds: [],
      projectId: null,
      reason: 'other',
      note: '',
      evidence: '',
      refusedOn: null,
      expiresAt: null,
    } as const;
    await addEntries(trx, system.admin, testNumbers, {
      ...draft,
      target: { phones: [number], source: 'manual' },
    });
    asked = withTenant(db, tenantId, (other) =>
      requestErasure(other, system.admin, deps, { phone: number, reason: '請求' }),
    );
    assert.equal(
      await Promise.race([asked.then(() => 'asked'), pool.query('select pg_sleep(0.2)').then(() => 'waits')]),
      'waits',
    );
  });
  await asked;
  while ((await eraseNextBatch(deps)) === 'worked');
  const { rows } = await pool.query(`select from do_not_call_entries where phone = $1`, [number]);
  assert.equal(rows.length, 0);
});
