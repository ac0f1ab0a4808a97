import assert from 'node:assert/strict';
import { mkdir, readdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildOle } from '../support/build-ole.ts';
import { buildWorkbook } from '../support/build-workbook.ts';
import { makeUser } from '../support/people.ts';
import { type TestSystem, testSystem } from '../support/test-system.ts';

const good = 'リード名,連絡先名,電話番号\r\n田中家,本人,090-1234-5678\r\n';
const header = 'リード名,連絡先名,電話番号\r\n';
const workbook = await buildWorkbook({
  rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>リード名</t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row>',
});
/** 顧客 in CP932, with an invalid byte in the third line. */
const brokenCp932 = Buffer.concat([
  Buffer.from('8c da 8b 71 2c 64 0d 0a'.replaceAll(' ', ''), 'hex'),
  Buffer.from('8c da 8b 71 2c 31 0d 0a'.replaceAll(' ', ''), 'hex'),
  Buffer.from('8c da ff 71 2c 32 0d 0a'.replaceAll(' ', ''), 'hex'),
]);
const brokenUtf8 = Buffer.concat([
  Buffer.from(good.repeat(50)),
  Buffer.from([0xe7, 0x94, 0x0d, 0x0a]),
  Buffer.from(good.repeat(50)),
]);

type Case = {
  readonly description: string;
  readonly file?: string | Buffer;
  readonly args?: readonly string[];
  readonly project?: string;
  readonly status: 2 | 3;
  readonly code: string;
  readonly line?: number;
  /** A pattern that the message must match. */
  readonly says?: RegExp;
};

const cases: readonly Case[] = [
  { description: 'an empty file', file: '', status: 3, code: 'file_empty' },
  { description: 'only blank lines', file: '\r\n\r\n', status: 3, code: 'file_no_rows' },
  { description: 'only a header', file: header, status: 3, code: 'file_no_rows' },
  {
    description: 'an .xls',
    file: buildOle('Workbook'),
    status: 3,
    code: 'file_unsupported',
    says: /\.xls/,
  },
  {
    description: 'a workbook with a password',
    file: buildOle('EncryptionInfo', 'EncryptedPackage'),
    status: 3,
    code: 'file_password_protected',
  },
  {
    description: 'a workbook cut short',
    file: workbook.subarray(0, workbook.length - 40),
    status: 3,
    code: 'file_damaged',
  },
  {
    description: 'a picture',
    file: Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489'.repeat(40), 'hex'),
    status: 3,
    code: 'file_binary',
  },
  {
    description: 'CP932 with a byte that is none',
    file: brokenCp932,
    args: ['--encoding', 'cp932'],
    status: 3,
    code: 'file_undecodable',
    line: 3,
  },
  {
    description: 'UTF-8 with a broken sequence',
    file: brokenUtf8,
    status: 3,
    code: 'file_undecodable',
    line: 101,
    says: /101/,
  },
  {
    description: 'a sheet that is not there',
    file: workbook,
    args: ['--sheet', '名簿'],
    status: 3,
    code: 'sheet_not_found',
    says: /名簿/,
  },
  {
    description: 'a header row beyond the file',
    file: good,
    args: ['--header-row', '99'],
    status: 3,
    code: 'header_row_not_found',
  },
  {
    description: 'one field from two columns',
    args: ['--set', 'lead_name=リード名', '--set', 'lead_name=連絡先名'],
    status: 2,
    code: 'mapping_field_twice',
    says: /リード名/,
  },
  {
    description: 'the same assignment twice',
    args: ['--set', 'lead_name=リード名', '--set', 'lead_name=リード名'],
    status: 2,
    code: 'mapping_field_twice',
  },
  {
    description: 'a column that is not there',
    args: ['--set', 'lead_name=会社名'],
    status: 2,
    code: 'mapping_column_unknown',
    says: /会社名/,
  },
  {
    description: 'a field that is not there',
    args: ['--set', '社長=リード名'],
    status: 2,
    code: 'mapping_field_unknown',
    says: /社長/,
  },
  {
    description: 'a custom field that is not bound',
    args: ['--set', 'custom:属性/業種=リード名'],
    status: 2,
    code: 'mapping_field_unknown',
    says: /業種/,
  },
  {
    description: 'no column for the number',
    file: 'リード名,連絡先名\r\n田中家,本人\r\n',
    status: 2,
    code: 'mapping_required_missing',
    says: /電話番号/,
  },
  {
    description: 'a mapping file that is no JSON',
    args: ['--map', import.meta.filename],
    status: 2,
    code: 'mapping_unreadable',
  },
  {
    description: 'an unknown project',
    project: '別',
    status: 2,
    code: 'project_not_found',
    says: /別/,
  },
  {
    description: 'a person who may not import',
    args: ['--as', 'agent@acme.example'],
    status: 2,
    code: 'import_not_allowed',
  },
  {
    description: 'an unknown person',
    args: ['--as', 'nobody@acme.example'],
    status: 2,
    code: 'user_not_found',
    says: /nobody@acme/,
  },
  { description: 'a policy that is none', args: ['--duplicates', 'never'], status: 2, code: 'usage' },
  { description: 'keys that are none', args: ['--duplicate-keys', 'name,fax'], status: 2, code: 'usage' },
  { description: 'a flag that is none', args: ['--fast'], status: 2, code: 'usage' },
  { description: 'an encoding that is none', args: ['--encoding', 'utf-7'], status: 2, code: 'usage' },
];

const system = await testSystem();
await makeUser(system.db, { tenantId: system.tenantId, email: 'agent@acme.example' });

for (const [
  index,
  { description, file = good, args = [], project = '顧客', status, code, ...expected },
] of cases.entries()) {
  test(`refuses ${description}`, async () => {
    const path = await system.writeFile(`${index}.csv`, file);
    const answer = await system.leadport('import', path, '--project', project, ...args);
    assertRefused(answer, status, code);
    if (expected.line !== undefined) assert.equal(answer.refusal?.line, expected.line);
    if (expected.says) assert.match(`${answer.refusal?.message} ${answer.refusal?.hint}`, expected.says);
  });
}

test('makes no project for a file that cannot be read', async () => {
  const path = await system.writeFile('none.csv', '');
  const answer = await system.leadport('import', path, '--project', '新規', '--create-project');
  assertRefused(answer, 3, 'file_empty');
});

test('refuses a path without a file', async () => {
  const gone = join(system.dataDir, 'gone.csv');
  assertRefused(await system.leadport('import', gone, '--project', '顧客'), 3, 'file_not_found');
  const folder = join(system.dataDir, 'folder');
  await mkdir(folder);
  assertRefused(await system.leadport('import', folder, '--project', '顧客'), 3, 'file_not_found');
});

for (const args of [
  ['import'],
  ['import', 'a.csv'],
  ['inspect'],
  ['failures', '1'],
  ['undo'],
  ['nonsense'],
]) {
  test(`refuses the usage ${args.join(' ')}`, async () => {
    const answer = await system.leadport(...args);
    assert.equal(answer.status, 2, answer.err);
    assert.equal(answer.out, '');
  });
}

test('refuses a download of 5 GB that was never filled', async () => {
  const path = await system.writeFile('sparse.csv', good);
  await truncate(path, 5 * 1024 ** 3);
  const answer = await system.leadport('import', path, '--project', '顧客');
  assertRefused(answer, 3, 'file_damaged');
});

test('leaves nothing half-made', async () => {
  const { rows } = await system.pool.query(
    'select (select count(*)::int from projects) as projects, (select count(*)::int from imports) as imports, (select count(*)::int from leads) as leads',
  );
  assert.deepEqual(rows, [{ projects: 1, imports: 0, leads: 0 }]);
  assert.deepEqual(await readdir(join(system.dataDir, 'files'), { recursive: true }).catch(() => []), []);
});

function assertRefused(
  { status, out, err, refusal }: Awaited<ReturnType<TestSystem['leadport']>>,
  expected: number,
  code: string,
) {
  assert.equal(refusal?.code, code, err);
  assert.equal(status, expected);
  assert.equal(out, '');
  assert.ok(refusal.message.length > 3 && !/[{}]/.test(refusal.message + refusal.hint), err);
  assert.ok(refusal.hint.length > 3, 'no way out');
}
