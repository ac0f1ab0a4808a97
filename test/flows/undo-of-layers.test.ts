import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type LeadId, toId } from '../../src/base/ids.ts';
import { withTenant } from '../../src/db/database.ts';
import type { ImportRecord } from '../../src/import/ledger/import-record.ts';
import { listKept } from '../../src/import/ledger/kept-leads.ts';
import { leadsShownTo } from '../../src/import/ledger/leads-shown-to.ts';
import { matchKeyHasher } from '../../src/import/run/match-key-hasher.ts';
import { previewUndo } from '../../src/import/undo/preview-undo.ts';
import { changeLead } from '../../src/leads/change-leads.ts';
import { addContact } from '../../src/leads/lead-contacts.ts';
import { testNumbers } from '../support/http-server.ts';
import { ask, importList, type ListToImport, work } from '../support/import-list.ts';
import { csvOf, listHeader, nameOf, phoneOf } from '../support/lists.ts';
import { findInconsistencies } from '../support/state-of.ts';
import { type TestSystem, testSystem } from '../support/test-system.ts';

const overwrite: ListToImport = { options: { duplicates: 'overwrite', duplicateKeys: ['name'] } };

/** Rows of leads `start` to `end` (exclusive), with this note and the numbers of another list. */
function listOf(start: number, end: number, note: string, numbers = 0): string {
  const rows = Array.from({ length: end - start }, (_, index) => {
    return [nameOf(start + index), '代表', phoneOf(numbers + start + index), note];
  });
  return csvOf([listHeader, ...rows]);
}

/** The content of leads and contacts, without versions and times. */
async function contentOf({ pool }: TestSystem) {
  const { rows } = await pool.query(
    `select l.id, l.name, l.note, array_agg(c.phone order by c.id) as phones
     from leads l left join contacts c on c.tenant_id = l.tenant_id and c.lead_id = l.id group by l.tenant_id, l.id order by l.id`,
  );
  return rows;
}

function preview({ db, tenantId, admin }: TestSystem, entry: ImportRecord) {
  return withTenant(db, tenantId, (trx) => previewUndo(trx, admin, entry));
}

async function undo(system: TestSystem, entry: ImportRecord, choice = {}): Promise<ImportRecord> {
  return work(system, await ask(system, entry, 'undo', choice));
}

async function keptBy({ db, tenantId, admin }: TestSystem, entry: ImportRecord) {
  const kept = await withTenant(db, tenantId, (trx) =>
    listKept(trx, leadsShownTo(admin, entry), { after: toId<LeadId>('0'), limit: 100 }),
  );
  return kept.map(({ lead, reason, laterImportId }) => [lead.name, reason, laterImportId]);
}

const noBans = { releasedBans: 0, restoredBans: 0, keptBans: 0 };

test('imports that build on each other can be undone from the latest on, each to the state before it', async () => {
  const system = await testSystem();
  const first = await importList(system, listOf(0, 10, '一'));
  const afterFirst = await contentOf(system);
  const second = await importList(system, listOf(5, 15, '二', 100), overwrite);
  const afterSecond = await contentOf(system);
  const third = await importList(system, listOf(0, 12, '三', 200), overwrite);
  assert.deepEqual([second.updated, third.updated], [5, 12]);

  const later = { code: 'undo_later_first', params: { imports: '#3 list.csv、#2 list.csv' } };
  await assert.rejects(ask(system, first, 'undo'), later);
  assert.equal((await system.leadport('imports', first.id)).json.status, 'completed', 'nothing has begun');
  const { builtOnBy, leads, kept } = await preview(system, first);
  assert.deepEqual(
    [builtOnBy.map((it) => [it.id, it.leads]), leads, kept],
    [
      [
        ['3', 10],
        ['2', 5],
      ],
      0,
      10,
    ],
  );

  await undo(system, third);
  assert.deepEqual(await contentOf(system), afterSecond);
  const ofSecond = await undo(system, second);
  assert.deepEqual(await contentOf(system), afterFirst);
  assert.deepEqual(ofSecond.undo, { leads: 5, contacts: 10, restored: 5, kept: 0, ...noBans });
  const ofFirst = await undo(system, first);
  assert.deepEqual(ofFirst.undo, { leads: 10, contacts: 10, restored: 0, kept: 0, ...noBans });
  assert.deepEqual(await contentOf(system), []);
  assert.deepEqual(await findInconsistencies(system), []);
});

test('what was changed since is kept and listed with the reason, as the look beforehand says', async () => {
  const system = await testSystem();
  const { db, tenantId, admin } = system;
  const first = await importList(system, listOf(0, 10, '一'));
  const second = await importList(system, listOf(0, 6, '二', 100), overwrite);
  const leads = await contentOf(system);
  const idOf = (number: number) => toId<LeadId>(leads[number].id);
  await withTenant(db, tenantId, async (trx) => {
    await changeLead(trx, admin, matchKeyHasher, idOf(1), { version: 2, note: '電話済み' });
    const contact = { name: '受付', kind: null, phone: '03-1234-5678', extension: '' };
    await addContact(trx, admin, testNumbers, idOf(2), contact);
    await changeLead(trx, admin, matchKeyHasher, idOf(8), { version: 1, note: '電話済み' });
  });

  for (const { entry, choice, expected } of [
    {
      entry: second,
      choice: {},
      expected: [
        [nameOf(1), 'edited', null],
        [nameOf(2), 'edited', null],
      ],
    },
    {
      entry: first,
      choice: { keepChanged: true },
      expected: [1, 2, 8].map((number) => [nameOf(number), 'edited', null]),
    },
  ]) {
    const { keptLeads, keptBy: by, builtOnBy, ...counts } = await preview(system, entry);
    const undone = await undo(system, entry, choice);
    assert.deepEqual(undone.undo, counts);
    assert.equal(by.edited + by.laterImport, counts.kept);
    assert.deepEqual(await keptBy(system, entry), expected);
    assert.deepEqual(
      keptLeads.map(({ lead }) => lead.name),
      expected.map(([name]) => name),
    );
    assert.deepEqual(builtOnBy, []);
    assert.deepEqual(await findInconsistencies(system), []);
  }
  const audit = await system.pool.query(
    `select action, detail ->> 'kept' as kept from audit_log where action in ('import.undo', 'import.undone') order by id`,
  );
  assert.deepEqual(
    audit.rows.map(({ action, kept }) => [action, kept]),
    [
      ['import.undo', null],
      ['import.undone', '2'],
      ['import.undo', null],
      ['import.undone', '3'],
    ],
  );
});

test('an import can be undone below later ones on request: what they changed stays', async () => {
  const system = await testSystem();
  const first = await importList(system, listOf(0, 10, '一'));
  const second = await importList(system, listOf(7, 9, '二', 100), overwrite);
  const dryRun = await system.leadport('undo', first.id, '--dry-run');
  assert.deepEqual(
    [dryRun.json.leads, dryRun.json.kept, dryRun.json.builtOnBy.length],
    [8, 2, 1],
    dryRun.err,
  );
  const refused = await system.leadport('undo', first.id);
  assert.deepEqual([refused.status, refused.refusal?.code], [2, 'undo_later_first']);
  const undone = await system.leadport('undo', first.id, '--keep-changed');
  assert.deepEqual([undone.status, undone.json.status, undone.json.undo.leads], [0, 'undone', 8], undone.err);
  assert.deepEqual(
    undone.json.undo.keptLeads.map(
      (it: { lead: { name: string }; reason: string; laterImportId: string }) => [
        it.lead.name,
        it.reason,
        it.laterImportId,
      ],
    ),
    [7, 8].map((number) => [nameOf(number), 'later_import', second.id]),
  );
  assert.deepEqual(
    (await contentOf(system)).map(({ name, note }) => [name, note]),
    [7, 8].map((number) => [nameOf(number), '二']),
  );
});
