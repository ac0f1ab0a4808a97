import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ContactId, type LeadId, toId } from '../../src/base/ids.ts';
import { withTenant } from '../../src/db/database.ts';
import { addEntries } from '../../src/do-not-call/add-entries.ts';
import { placeCall } from '../../src/do-not-call/place-call.ts';
import { matchKeyHasher } from '../../src/import/run/match-key-hasher.ts';
import { previewUndo } from '../../src/import/undo/preview-undo.ts';
import { changeLead, createLead } from '../../src/leads/change-leads.ts';
import { addContact } from '../../src/leads/lead-contacts.ts';
import { testNumbers } from '../support/http-server.ts';
import { ask, importList, work } from '../support/import-list.ts';
import { csvOf, listHeader, nameOf, phoneOf } from '../support/lists.ts';
import { findInconsistencies } from '../support/state-of.ts';
import { type TestSystem, testSystem } from '../support/test-system.ts';

test('an undo removes what has not been changed since, and keeps the rest completely', async () => {
  const system = await testSystem();
  const { db, pool, tenantId, admin, projectId } = system;
  // Each lead has two contacts.
  const rows = Array.from({ length: 100 }, (_, index) => [
    nameOf(index >> 1),
    `担当${index % 2}`,
    phoneOf(index),
    '',
  ]);
  const entry = await importList(system, csvOf([listHeader, ...rows]));
  const ids = (await pool.query('select id, version from leads order by id')).rows;
  const [edited, extended] = [toId<LeadId>(ids[3].id), toId<LeadId>(ids[7].id)];
  const byHand = { name: '受付', kind: null, phone: '03-1234-5678', extension: '' };
  await withTenant(db, tenantId, async (trx) => {
    await changeLead(trx, admin, matchKeyHasher, edited, { version: ids[3].version, note: '電話済み' });
    await addContact(trx, admin, testNumbers, extended, byHand);
    await createLead(trx, admin, testNumbers, { projectId, name: '手入力', custom: {}, contacts: [byHand] });
  });

  const undone = await work(system, await ask(system, entry, 'undo'));
  assert.equal(undone.status, 'undone');
  const kept = await pool.query(
    `select l.name, count(*)::int as contacts from leads l join contacts c on c.lead_id = l.id group by l.id, l.name order by l.id`,
  );
  assert.deepEqual(kept.rows, [
    { name: '手入力', contacts: 1 },
    { name: nameOf(3), contacts: 2 },
    { name: nameOf(7), contacts: 3 },
  ]);
  assert.equal((await pool.query('select count(*)::int as contacts from contacts')).rows[0].contacts, 6);
  assert.deepEqual(await findInconsistencies(system), []);
  await assert.rejects(ask(system, undone, 'undo'), { code: 'invalid_state' });
});

const nameList = (names: readonly string[]) =>
  csvOf([listHeader, ...names.map((name, at) => [name, '代表', phoneOf(at), ''])]);

/** Calls a number or a contact as the administrator. */
function call(system: TestSystem, wish: Parameters<typeof placeCall>[4]) {
  const { db, tenantId, admin, runDeps } = system;
  return withTenant(db, tenantId, (trx) => placeCall(trx, admin, matchKeyHasher, runDeps.mask, wish));
}

async function contactsOf({ pool }: TestSystem): Promise<readonly ContactId[]> {
  const { rows } = await pool.query('select id from contacts order by id');
  return rows.map(({ id }) => toId<ContactId>(id));
}

async function namesOf({ pool }: TestSystem): Promise<readonly string[]> {
  const { rows } = await pool.query('select name || note as text from leads order by id');
  return rows.map(({ text }) => text);
}

test('a lead that was called since is kept, whether by its contact or by its number', async () => {
  const system = await testSystem();
  const { db, tenantId, admin, projectId } = system;
  const names = ['A', 'B', 'C', 'D'].map((letter) => `株式会社${letter}`);
  const entry = await importList(system, nameList(names));
  const [, second] = await contactsOf(system);
  assert.ok(second);
  await call(system, { contactId: second });
  await call(system, { phone: phoneOf(2), projectId });
  const preview = await withTenant(db, tenantId, (trx) => previewUndo(trx, admin, entry));
  assert.deepEqual([preview.leads, preview.kept], [2, 2]);
  assert.deepEqual(preview.keptBy, { edited: 0, called: 2, laterImport: 0 });
  assert.deepEqual(
    preview.keptLeads.map(({ lead, reason }) => [lead.name, reason]),
    [
      [names[1], 'called'],
      [names[2], 'called'],
    ],
  );
  const undone = await work(system, await ask(system, entry, 'undo'));
  assert.deepEqual([undone.undo.leads, undone.undo.kept], [2, 2]);
  assert.deepEqual(await namesOf(system), names.slice(1, 3));
  assert.deepEqual(await findInconsistencies(system), []);
});

test('a refused call is no change', async () => {
  const system = await testSystem();
  const { db, tenantId, admin } = system;
  const entry = await importList(system, nameList(['株式会社A']));
  await withTenant(db, tenantId, (trx) =>
    addEntries(trx, admin, testNumbers, {
      target: { phones: [phoneOf(0)], source: 'manual' },
      workgroupIds: [],
      projectId: null,
      reason: 'refusal',
      note: '',
      evidence: '',
      refusedOn: null,
      expiresAt: null,
    }),
  );
  const [contactId] = await contactsOf(system);
  assert.ok(contactId);
  assert.equal((await call(system, { contactId })).permission.allowed, false);
  await work(system, await ask(system, entry, 'undo'));
  assert.deepEqual(await namesOf(system), []);
});

test('an overwritten lead that was called since keeps what the import wrote; one called before gets its values back', async () => {
  const system = await testSystem();
  const names = ['株式会社A', '株式会社B'];
  await importList(system, nameList(names));
  const [before, since] = await contactsOf(system);
  assert.ok(before && since);
  await call(system, { contactId: before });
  const list = csvOf([listHeader, ...names.map((name, at) => [name, '代表', phoneOf(at), '上書き'])]);
  const entry = await importList(system, list, { options: { duplicates: 'overwrite' } });
  assert.equal(entry.updated, 2);
  await call(system, { contactId: since });
  const undone = await work(system, await ask(system, entry, 'undo'));
  assert.deepEqual([undone.undo.restored, undone.undo.kept], [1, 1]);
  assert.deepEqual(await namesOf(system), ['株式会社A', '株式会社B上書き']);
});

test('an undo keeps when the import finished, and has moments of its own', async () => {
  const system = await testSystem();
  const entry = await importList(system, nameList(['株式会社A']));
  assert.deepEqual([entry.undoStartedAt, entry.undoneAt], [null, null]);
  const undone = await work(system, await ask(system, entry, 'undo'));
  assert.ok(entry.finishedAt && undone.undoStartedAt && undone.undoneAt);
  assert.deepEqual(undone.finishedAt, entry.finishedAt);
  assert.ok(undone.undoStartedAt > entry.finishedAt && undone.undoneAt > undone.undoStartedAt);
});
