import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type LeadId, toId } from '../../src/base/ids.ts';
import { withTenant } from '../../src/db/database.ts';
import { matchingKeys } from '../../src/import/index.ts';
import { addContact, changeLead, createLead } from '../../src/leads/index.ts';
import { testNumbers } from '../support/http-server.ts';
import { ask, importList, work } from '../support/import-list.ts';
import { csvOf, listHeader, nameOf, phoneOf } from '../support/lists.ts';
import { findInconsistencies } from '../support/state-of.ts';
import { testSystem } from '../support/test-system.ts';

test('an undo takes back what nobody has touched since, and keeps the rest whole', async () => {
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
    await changeLead(trx, admin, matchingKeys, edited, { version: ids[3].version, note: '電話済み' });
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
  await assert.rejects(ask(system, undone, 'undo'), { code: 'wrong_state' });
});
