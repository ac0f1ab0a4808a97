import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signedIn, testHttpServer } from '../../../test/support/http-server.ts';
import { ask, queueList, work } from '../../../test/support/import-list.ts';
import { csvOf, listHeader, nameOf, phoneOf } from '../../../test/support/lists.ts';
import { importerRights, makeUser } from '../../../test/support/people.ts';
import { testSystem } from '../../../test/support/test-system.ts';
import type { ImportRecord } from '../../import/ledger/import-record.ts';

/** A paused import of an administrator, and users who try to cancel and undo it. */
const system = await testSystem({ leaseSeconds: 60 });
const { db, pool, tenantId, projectId } = system;
const app = await testHttpServer(db);

async function person(name: string, { canImport = false, isMember = false }) {
  const email = `${name}@acme.example`;
  const userId = await makeUser(db, { tenantId, email, rights: canImport ? importerRights : [] });
  if (isMember) {
    const values = [tenantId, projectId, userId];
    await pool.query(
      'insert into project_members (tenant_id, project_id, user_id) values ($1, $2, $3)',
      values,
    );
  }
  return signedIn(app, email);
}

const rows = Array.from({ length: 25_000 }, (_, index) => [nameOf(index), '代表', phoneOf(index), '']);
const queued = await queueList(system, csvOf([listHeader, ...rows]));
let asked: Promise<unknown> | undefined;
const pauseOnce = (now: ImportRecord) => {
  asked ??= ask(system, now, 'pause');
};
const paused = await work({ ...system, runDeps: { ...system.runDeps, onProgress: pauseOnce } }, queued);
await asked;
const path = `/imports/${paused.id}/cancel`;

for (const { who, rights, status, code } of [
  {
    who: 'a member who may not import',
    rights: { isMember: true },
    status: 403,
    code: 'import_not_allowed',
  },
  {
    who: 'an importer of other projects',
    rights: { canImport: true },
    status: 404,
    code: 'not_found',
  },
] as const) {
  test(`${who} cannot cancel it, and nothing is undone`, async () => {
    assert.equal(paused.status, 'paused');
    const client = await person(code.replaceAll('_', '-'), rights);
    const answer = await client('POST', path, { undo: true });
    assert.deepEqual([answer.status, answer.json.code], [status, code]);
    const { rows: now } = await pool.query(
      'select status, (select count(*)::int from leads) as leads from imports',
    );
    assert.deepEqual(now, [{ status: 'paused', leads: paused.leads }]);
  });
}

test('a member who may import can cancel and undo it', async () => {
  const client = await person('importer', { canImport: true, isMember: true });
  const answer = await client('POST', path, { undo: true });
  assert.deepEqual([answer.status, answer.json.status], [200, 'undoing'], answer.text);
  const undone = await work(system, paused);
  assert.equal(undone.status, 'undone');
  const { rows: left } = await pool.query('select count(*)::int as leads from leads');
  assert.deepEqual(left, [{ leads: 0 }]);
});
