import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { buildWorkbook } from '../../test/support/build-workbook.ts';
import type { Command, ExitCode } from './command.ts';
import { inspect } from './commands/inspect.ts';
import { preview } from './commands/preview.ts';
import { runCommand } from './run-command.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'leadport-reading-'));
});
after(() => rm(folder, { recursive: true }));

const list = '会社名,電話番号\n 青山商事 ,03-1234-5678\n\n田中,\n';
const hiddenRow =
  '<row r="1"><c t="str"><v>会社名</v></c></row><row r="4" hidden="true"><c t="str"><v>甲</v></c></row><row r="5"><c t="str"><v>乙</v></c></row>';

const previews: readonly {
  readonly description: string;
  readonly content: string | Buffer | { readonly rows: string };
  readonly flags?: readonly string[];
  readonly rows: readonly (readonly [row: number, line: number, cells: readonly string[]])[];
}[] = [
  {
    description: 'rows below the header, without blank lines',
    content: list,
    rows: [
      [1, 2, [' 青山商事 ', '03-1234-5678']],
      [2, 4, ['田中', '']],
    ],
  },
  {
    description: 'raw: every record, an empty line has no cells',
    content: list,
    flags: ['--raw', '--all'],
    rows: [
      [1, 1, ['会社名', '電話番号']],
      [2, 2, [' 青山商事 ', '03-1234-5678']],
      [3, 3, []],
      [4, 4, ['田中', '']],
    ],
  },
  {
    description: 'no header, as specified',
    content: 'A,1\nB,2\n',
    flags: ['--header-row', 'none', '--limit', '1'],
    rows: [[1, 1, ['A', '1']]],
  },
  {
    description: 'another delimiter and encoding, as specified',
    content: Buffer.from('6162a63b0a31322c333b340a', 'hex'),
    flags: ['--raw', '--encoding', 'Shift_JIS', '--delimiter', ';'],
    rows: [
      [1, 1, ['abｦ', '']],
      [2, 2, ['12,3', '4']],
    ],
  },
  {
    description: 'no quotation marks, as specified',
    content: '会社名,備考\n"A,x"\n',
    flags: ['--quote', 'none'],
    rows: [[1, 2, ['"A', 'x"']]],
  },
  {
    description: 'quotation marks and delimiter, as specified',
    content: "会社名 備考\n'A ''B''' x\n",
    flags: ['--quote', "'", '--delimiter', 'space'],
    rows: [[1, 2, ["A 'B'", 'x']]],
  },
  {
    description: 'short rows are padded, long ones keep all',
    content: '会社名,電話番号\nA\nB,1,2\n',
    rows: [
      [1, 2, ['A', '']],
      [2, 3, ['B', '1', '2']],
    ],
  },
  {
    description: 'broken bytes, with the flag to continue',
    content: Buffer.from([...Buffer.from('会社名,電話番号\n甲'.repeat(3)), 0xff, ...Buffer.from(',1\n')]),
    flags: ['--undecodable', 'replace', '--encoding', 'utf-8', '--limit', '1'],
    rows: [[1, 2, ['甲会社名', '電話番号']]],
  },
  {
    description: 'a sheet: line is its row number, hidden rows are read',
    content: { rows: hiddenRow },
    rows: [
      [1, 4, ['甲']],
      [2, 5, ['乙']],
    ],
  },
  {
    description: 'a sheet: hidden rows are left out on request',
    content: { rows: hiddenRow },
    flags: ['--hidden-rows', 'skip'],
    rows: [[1, 5, ['乙']]],
  },
  {
    description: 'a sheet, raw: empty rows between others are there',
    content: { rows: hiddenRow },
    flags: ['--raw', '--all'],
    rows: [
      [1, 1, ['会社名']],
      [2, 2, []],
      [3, 3, []],
      [4, 4, ['甲']],
      [5, 5, ['乙']],
    ],
  },
];

for (const { description, content, flags = [], rows } of previews) {
  test(`preview: ${description}`, async () => {
    const { code, out } = await run(preview, content, flags);
    assert.equal(code, 0);
    const lines = out.map((line) => JSON.parse(line) as { row: number; line: number; cells: string[] });
    assert.deepEqual(
      lines.map(({ row, line, cells }) => [row, line, cells]),
      rows,
    );
  });
}

const warned: readonly {
  readonly description: string;
  readonly content: string | { readonly rows: string };
  readonly flags?: readonly string[];
  readonly rows: number;
  readonly headerRow: number | null;
  readonly warnings: readonly (readonly [code: string, ...values: (string | number)[]])[];
}[] = [
  {
    description: 'a title above and a note below the table',
    content:
      '顧客リスト\n\n会社名,電話番号,住所\nA,03-1111-2222,東京\nB,03-1111-3333,大阪\nC,03-1111-4444,京都\n※2024年現在\n',
    rows: 3,
    headerRow: 3,
    warnings: [
      ['preamble', '1'],
      ['note_rows', 1, '7'],
    ],
  },
  {
    description: 'two header rows',
    content: '会社,連絡先,,住所\n名称,電話番号,FAX,所在地\nA,03-1111-2222,,東京\nB,03-1111-3333,,北区\n',
    rows: 2,
    headerRow: 2,
    warnings: [['several_header_rows', '1, 2', 2]],
  },
  {
    description: 'the header the user has named needs no word',
    content: '会社,連絡先,,住所\n名称,電話番号,FAX,所在地\nA,03-1111-2222,,東京\nB,03-1111-3333,,北区\n',
    flags: ['--header-row', '1'],
    rows: 3,
    headerRow: 1,
    warnings: [],
  },
  {
    description: 'ragged and damaged rows, with their lines',
    content: '会社名,電話番号\nA\nB,1,2\n"C,3\nD,4\nE,5,6\n',
    rows: 5,
    headerRow: 1,
    warnings: [
      ['short_rows', 1, '2'],
      ['long_rows', 2, '3, 6'],
      ['damaged_rows', 1, '4'],
    ],
  },
  {
    description: 'hidden rows',
    content: { rows: hiddenRow },
    rows: 2,
    headerRow: 1,
    warnings: [['hidden_rows_read', 1]],
  },
  {
    description: 'hidden rows left out',
    content: { rows: hiddenRow },
    flags: ['--hidden-rows', 'skip'],
    rows: 1,
    headerRow: 1,
    warnings: [['hidden_rows_skipped', 1]],
  },
];

type Inspected = {
  rows: number;
  headerRow: number | null;
  warnings: { code: string; params: Record<string, string | number> }[];
};

for (const { description, content, flags = [], rows, headerRow, warnings } of warned) {
  test(`inspect reports ${description}`, async () => {
    const { out } = await run(inspect, content, ['--json', ...flags]);
    const found = JSON.parse(out.join('')) as Inspected;
    assert.deepEqual([found.rows, found.headerRow], [rows, headerRow]);
    assert.deepEqual(
      found.warnings.map(({ code, params }) => [code, ...Object.values(params)]),
      warnings,
    );
  });
}

const refusals: readonly (readonly [
  description: string,
  content: string | Buffer | { readonly rows: string },
  flags: readonly string[],
  status: ExitCode,
  code: string,
  line: number | null,
])[] = [
  ['nothing', '', [], 3, 'file_empty', null],
  ['a BOM alone', '\uFEFF', [], 3, 'file_empty', null],
  ['a header alone', '会社名,電話番号\n', [], 3, 'file_no_rows', null],
  ['a sheet without a value', { rows: '<row r="1"><c r="A1"/></row>' }, [], 3, 'file_no_rows', null],
  [
    'a sheet of hidden rows',
    { rows: '<row r="1" hidden="1"><c><v>1</v></c></row>' },
    ['--hidden-rows', 'skip'],
    3,
    'file_no_rows',
    null,
  ],
  [
    'bytes that are not of the encoding',
    Buffer.from('会社名\n甲\n'),
    ['--encoding', 'euc-jp'],
    3,
    'file_undecodable',
    1,
  ],
  ['a sheet that is not there', { rows: hiddenRow }, ['--sheet', '一覧'], 3, 'sheet_not_found', null],
  ['a header below the file', list, ['--header-row', '99'], 3, 'header_row_not_found', null],
  ['a quotation mark for a delimiter', list, ['--delimiter', '"'], 2, 'usage', null],
  ['an unknown encoding', list, ['--encoding', 'klingon'], 2, 'usage', null],
];

for (const [description, content, flags, status, code, line] of refusals) {
  test(`inspect refuses ${description}`, async () => {
    const { code: exit, out, errors } = await run(inspect, content, ['--json', ...flags]);
    assert.deepEqual([exit, out], [status, []]);
    const refusal = JSON.parse(errors.join('')) as Record<string, unknown>;
    assert.deepEqual([refusal['code'], refusal['line']], [code, line]);
    assert.deepEqual(Object.keys(refusal), ['code', 'message', 'hint', 'line']);
  });
}

async function run(
  command: Command,
  content: string | Buffer | { readonly rows: string },
  flags: readonly string[],
): Promise<{ code: ExitCode; out: string[]; errors: string[] }> {
  const file = path.join(folder, 'list.dat');
  await writeFile(
    file,
    typeof content === 'string' || Buffer.isBuffer(content) ? content : await buildWorkbook(content),
  );
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runCommand('test', command, {
    args: [file, ...flags],
    language: 'ja',
    webUrl: 'https://leads.example',
    stdout: (text) => out.push(...text.split('\n')),
    stderr: (text) => errors.push(text),
    openSystem: () => Promise.reject(new Error('needs no database')),
    interrupted: new AbortController().signal,
  });
  return { code, out, errors };
}
