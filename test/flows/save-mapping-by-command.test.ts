import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvOf, phoneOf } from '../support/lists.ts';
import { importerRights, makeUser } from '../support/people.ts';
import { testSystem } from '../support/test-system.ts';

const system = await testSystem();
const list = (index: number) =>
  csvOf([
    ['甲', '乙', '丙'],
    [`株式会社${index}号`, phoneOf(index), `備考${index}`],
  ]);
const mapping = ['--set', 'リード名=甲', '--set', '電話番号=乙', '--set', '備考=丙'];
const save = ['--save-mapping', '毎月のリスト'];

async function importWith(index: number, project: string, ...flags: string[]) {
  const path = await system.writeFile(`${index}.csv`, list(index));
  return system.leadport('import', path, '--project', project, ...flags);
}

const notes = async () =>
  (await system.pool.query('select note from leads order by id')).rows.map(({ note }) => note);

test('--save-mapping is used for the next file with the header in the project', async () => {
  await system.makeProject('保存');
  await system.makeProject('別');
  assert.equal((await importWith(1, '保存', ...mapping, ...save)).json.created, 1);
  assert.equal((await importWith(2, '保存')).json.created, 1);
  assert.equal((await importWith(3, '別')).json.created, 1);
  assert.equal((await importWith(4, '別', ...mapping, ...save, '--save-mapping-for', 'company')).status, 0);
  await system.makeProject('三');
  assert.equal((await importWith(5, '三')).json.created, 1);
  // Only the saved mapping knows what 丙 is.
  assert.deepEqual(await notes(), ['備考1', '備考2', '', '備考4', '備考5']);
});

test('--save-mapping is refused with --dry-run, without a name, and for the company by others', async () => {
  await system.makeProject('拒否');
  for (const flags of [
    [...save, '--dry-run'],
    ['--save-mapping', ' '],
    ['--save-mapping-for', 'project'],
  ])
    assert.equal((await importWith(6, '拒否', ...mapping, ...flags)).status, 2, flags.join(' '));
  const { db, tenantId } = system;
  await makeUser(db, { tenantId, email: 'importer@acme.example', rights: importerRights });
  const general = ['--as', 'importer@acme.example', '--create-project'];
  const flags = [...mapping, ...save, '--save-mapping-for', 'company', ...general];
  const refused = await importWith(7, '自分の', ...flags);
  assert.notEqual(refused.status, 0);
  assert.match(refused.err, /not_allowed/);
});
