import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bufferSource } from '../../../../test/support/buffer-source.ts';
import { buildWorkbook, relationships, type WorkbookParts } from '../../../../test/support/build-workbook.ts';
import { readRecords } from '../../../../test/support/read-records.ts';
import type { RawRecord } from '../../model/raw-row.ts';
import { openWorkbook } from './open-workbook.ts';

type Case = readonly [description: string, workbook: WorkbookParts, expected: readonly Partial<RawRecord>[]];

const inline = (text: string, attributes = ''): string =>
  `<c t="inlineStr" ${attributes}><is><t>${text}</t></is></c>`;
const row = (cells: string): string => `<row r="1">${cells}</row>`;
const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

const cases: readonly Case[] = [
  [
    'shared strings, rich text joined',
    {
      strings: '<si><t>山田</t></si><si><r><t>太</t></r><r><rPr/><t>郎</t></r></si>',
      rows: row('<c t="s"><v>0</v></c><c t="s"><v>1</v></c>'),
    },
    [{ line: 1, cells: ['山田', '太郎'] }],
  ],
  [
    'furigana is a reading, not text',
    {
      strings:
        '<si><t>山田　太郎</t><rPh sb="0" eb="2"><t>ヤマダ</t></rPh><rPh sb="3" eb="5"><t>タロウ</t></rPh><phoneticPr fontId="1"/></si>',
      rows: row('<c/><c t="s"><v>0</v></c>'),
    },
    [{ line: 1, cells: ['', '山田　太郎'], readings: new Map([[1, 'ヤマダ　タロウ']]) }],
  ],
  [
    'furigana of an inline string',
    { rows: row('<c t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></is></c>') },
    [{ line: 1, cells: ['東京'], readings: new Map([[0, 'トウキョウ']]) }],
  ],
  [
    'entities and character references',
    { rows: row(inline('A&amp;B &lt;&#x1F363;&#12354;&gt;')) },
    [{ line: 1, cells: ['A&B <🍣あ>'] }],
  ],
  [
    '_xHHHH_ escapes',
    { rows: row(inline('a_x000D_b_x005F_x000D_c_x0041')) },
    [{ line: 1, cells: ['a\rb_x000D_c_x0041'] }],
  ],
  ['line breaks as LF', { rows: row(inline('a\r\nb\nc')) }, [{ line: 1, cells: ['a\nb\nc'] }]],
  [
    'CDATA, comments and instructions',
    { rows: row('<!-- <c> --><c t="str"><v><![CDATA[<b>&amp;]]><!-- x -->!</v><?pi <c?></c>') },
    [{ line: 1, cells: ['<b>&amp;!'] }],
  ],
  [
    'spaces are kept',
    { rows: row('<c t="inlineStr"><is><t xml:space="preserve">  a </t></is></c>') },
    [{ line: 1, cells: ['  a '] }],
  ],
  [
    'booleans',
    { rows: row('<c t="b"><v>1</v></c><c t="b"><v>0</v></c>') },
    [{ line: 1, cells: ['TRUE', 'FALSE'] }],
  ],
  [
    'an error cell is kept and noted',
    { rows: row('<c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>') },
    [
      {
        line: 1,
        cells: ['', '#DIV/0!'],
        notes: [{ code: 'cell_error', column: 1, params: { value: '#DIV/0!' } }],
      },
    ],
  ],
  [
    'a text that the file does not have is noted',
    {
      strings: '<si><t>田中</t></si>',
      rows: row('<c t="s"><v>0</v></c><c t="s"><v>7</v></c><c t="s"><v>x</v></c><c t="s"><v/></c>'),
    },
    [
      {
        line: 1,
        cells: ['田中'],
        notes: [
          { code: 'cell_text_missing', column: 1 },
          { code: 'cell_text_missing', column: 2 },
        ],
      },
    ],
  ],
  [
    'a text of a workbook without any is noted',
    { rows: row('<c><v>1</v></c><c t="s"><v>0</v></c>') },
    [{ line: 1, cells: ['1'], notes: [{ code: 'cell_text_missing', column: 1 }] }],
  ],
  [
    'the stored result of a formula',
    { rows: row('<c t="str"><f>A2&amp;"様"</f><v>山田様</v></c><c><f>1+1</f><v>2</v></c>') },
    [{ line: 1, cells: ['山田様', '2'] }],
  ],
  [
    'bytes that are no text are noted',
    {
      parts: {
        'xl/worksheets/sheet1.xml': Buffer.from(
          '<worksheet><sheetData><row r="1"><c t="str"><v>\xff</v></c></row></sheetData></worksheet>',
          'latin1',
        ),
      },
    },
    [{ line: 1, cells: ['\ufffd'], notes: [{ code: 'undecodable_character', column: 0 }] }],
  ],
  [
    'a formula without a result is noted',
    { rows: row('<c><v>1</v></c><c><f>A1+1</f></c>') },
    [{ line: 1, cells: ['1'], notes: [{ code: 'formula_not_calculated', column: 1 }] }],
  ],
  [
    'an ISO date in a date format',
    { formats: [14], rows: row('<c s="0" t="d"><v>2024-01-05T00:00:00</v></c>') },
    [{ line: 1, cells: ['2024/1/5'] }],
  ],
  [
    'an ISO date without one',
    { formats: [0], rows: row('<c s="0" t="d"><v>2024-01-05</v></c>') },
    [{ line: 1, cells: ['2024-01-05'] }],
  ],
  [
    'an ISO date in a workbook that counts from 1904',
    { formats: [14], date1904: true, rows: row('<c s="0" t="d"><v>2024-01-05</v></c>') },
    [{ line: 1, cells: ['2024/1/5'] }],
  ],
  [
    'dates from 1904',
    { formats: [14], date1904: true, rows: row('<c s="0"><v>1</v></c>') },
    [{ line: 1, cells: ['1904/1/2'] }],
  ],
  ['a style that is not there', { rows: row('<c s="7"><v>5</v></c>') }, [{ line: 1, cells: ['5'] }]],
  [
    'references decide the column, in any order',
    { rows: row('<c r="C1"><v>3</v></c><c r="A1"><v>1</v></c>') },
    [{ line: 1, cells: ['1', '', '3'] }],
  ],
  [
    'cells and rows without references follow each other',
    { rows: '<row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>' },
    [
      { line: 1, cells: ['1', '', '', '4', '5'] },
      { line: 2, cells: ['6'] },
    ],
  ],
  [
    'empty rows are skipped, numbers stay, hidden rows are read and marked',
    {
      rows: '<row r="2"/><row r="3" hidden="1"><c r="A3"><v>1</v></c></row><row r="4"><c s="0"/></row><row r="9"><c r="A9"><v>2</v></c></row>',
    },
    [
      { line: 3, cells: ['1'], hidden: true },
      { line: 9, cells: ['2'] },
    ],
  ],
  [
    'a stray cell far to the right is left off and noted',
    { rows: row('<c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c>') },
    [{ line: 1, cells: ['1'], notes: [{ code: 'row_too_long', column: null, params: { extra: 1 } }] }],
  ],
  [
    'prefixes, single quotes, spaces in tags',
    {
      parts: {
        'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x='u'><x:sheetData ><x:row r = '5' ><x:c t='str' r='B5'\n><x:v>a>b</x:v ></x:c></x:row></x:sheetData></x:worksheet>`,
      },
    },
    [{ line: 5, cells: ['', 'a>b'] }],
  ],
  [
    'strict workbooks, absolute targets, parts of any name',
    {
      rows: row('<c t="s"><v>0</v></c>'),
      parts: {
        '_rels/.rels': relationships([['a', 'officeDocument', '/book/B.xml']]).replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          strict,
        ),
        'xl/workbook.xml': null,
        'xl/sharedStrings.xml': null,
        'book/B.xml': `<workbook xmlns:q="${strict}"><sheets><sheet name="Sheet1" sheetId="1" q:id="b"/></sheets></workbook>`,
        'book/_rels/B.xml.rels': relationships([
          ['b', 'worksheet', '../xl/worksheets/sheet1.xml'],
          ['c', 'sharedStrings', '/Texts.XML'],
        ]),
        'texts.xml': '<sst><si><t>ok</t></si></sst>',
      },
    },
    [{ line: 1, cells: ['ok'] }],
  ],
  [
    'no styles, no shared strings',
    { rows: row('<c s="3"><v>1</v></c>'), parts: { 'xl/styles.xml': null, 'xl/sharedStrings.xml': null } },
    [{ line: 1, cells: ['1'] }],
  ],
  [
    'what follows the data is not read',
    { rows: '</sheetData><row r="7"><c><v>7</v></c></row><sheetData>' },
    [],
  ],
];

for (const [description, workbook, expected] of cases) {
  test(description, async () => assert.deepEqual(await readRecords(await buildWorkbook(workbook)), expected));
}

test('lists sheets with their state; the first visible one is the default', async () => {
  const workbook = await openWorkbook(
    bufferSource(
      await buildWorkbook({
        parts: {
          'xl/workbook.xml':
            '<workbook xmlns:r="r"><sheets><sheet name="設定" state="veryHidden" r:id="rId1"/><sheet name="グラフ" r:id="rId4"/><sheet name="一覧" r:id="rId5"/></sheets></workbook>',
          'xl/_rels/workbook.xml.rels': relationships([
            ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
            ['rId4', 'chartsheet', 'chartsheets/sheet1.xml'],
            ['rId5', 'worksheet', 'worksheets/sheet1.xml'],
          ]),
        },
      }),
    ),
  );
  assert.deepEqual(workbook.sheets, [
    { name: '設定', hidden: true },
    { name: '一覧', hidden: false },
  ]);
  assert.equal(await workbook.findDefaultSheet(), '一覧');
  assert.throws(() => workbook.read('グラフ'), { code: 'sheet_not_found' });
});

test('reads parts in UTF-16', async () => {
  const xml = '<worksheet><sheetData><row r="1"><c t="str"><v>𠮷野家</v></c></row></sheetData></worksheet>';
  const part = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${xml}`, 'utf16le');
  for (const bytes of [part, Buffer.from(part).swap16()]) {
    const records = await readRecords(await buildWorkbook({ parts: { 'xl/worksheets/sheet1.xml': bytes } }));
    assert.deepEqual(records, [{ line: 1, cells: ['𠮷野家'] }]);
  }
});

test('a workbook with only charts has no rows', async () => {
  const parts = {
    'xl/workbook.xml': '<workbook><sheets><sheet name="グラフ" id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relationships([['rId1', 'chartsheet', 'chartsheets/sheet1.xml']]),
  };
  await assert.rejects(openWorkbook(bufferSource(await buildWorkbook({ parts }))), { code: 'file_no_rows' });
});

test('yields batches of 250 and can be read again', async () => {
  const rows = Array.from(
    { length: 600 },
    (_, index) => `<row r="${index + 1}"><c><v>${index}</v></c></row>`,
  );
  const bytes = await buildWorkbook({ rows: rows.join('') });
  const workbook = await openWorkbook(bufferSource(bytes));
  for (const _ of [1, 2]) {
    const reader = workbook.read('Sheet1');
    const sizes: number[] = [];
    for await (const batch of reader) sizes.push(batch.length);
    assert.deepEqual(sizes, [250, 250, 100]);
    assert.equal(reader.bytesRead, bytes.length);
  }
});

test('releases everything when a reader stops early', async () => {
  const rows = Array.from(
    { length: 5_000 },
    (_, index) => `<row r="${index + 1}"><c><v>${index}</v></c></row>`,
  );
  const workbook = await openWorkbook(bufferSource(await buildWorkbook({ rows: rows.join('') })));
  for await (const batch of workbook.read('Sheet1')) {
    assert.equal(batch.length, 250);
    break;
  }
  await workbook.close();
});
