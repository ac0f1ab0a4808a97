import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bufferSource } from '../../../../test/support/buffer-source.ts';
import { buildWorkbook, relationships } from '../../../../test/support/build-workbook.ts';
import type { FieldId } from '../../../base/ids.ts';
import type { CustomField } from '../../model/custom-field.ts';
import { previewRows } from '../mapping/preview-rows.ts';
import { profileFile } from './profile-file.ts';

const field: CustomField = {
  id: 'f1' as FieldId,
  set: '契約',
  field: {
    id: 'f1',
    name: '契約日',
    dataType: 'date',
    inputForm: 'date_picker',
    required: false,
    choices: [],
    default: null,
  },
};

const rows =
  '<row r="1"><c t="str"><v>会社名</v></c><c t="str"><v>契約日</v></c></row>' +
  '<row r="2"><c><v>43831</v></c><c><v>43831</v></c></row>';

for (const [date1904, day] of [
  [false, '2020-01-01'],
  [true, '2024-01-02'],
] as const) {
  test(`reads a serial number as a date only in a date field, counted from ${date1904 ? 1904 : 1900}`, async () => {
    const profile = await profileFile(bufferSource(await buildWorkbook({ rows, date1904 })), {}, [field]);
    assert.equal(profile.date1904, date1904);
    const columns = [
      { index: 0, field: 'lead_name' as const },
      { index: 1, field: 'custom:契約/契約日' as const },
    ];
    const fixed = { contact_name: '代表', phone: '03-1234-5678' };
    const [row] = previewRows(profile, { columns, fixed }, [field]);
    assert.deepEqual(row?.values.map(({ after }) => after).slice(0, 2), ['43831', day]);
  });
}

test('reads the first visible sheet that has rows and reports it', async () => {
  const sheet = (data: string) => `<worksheet><sheetData>${data}</sheetData></worksheet>`;
  const bytes = await buildWorkbook({
    parts: {
      'xl/workbook.xml':
        '<workbook><sheets><sheet name="隠し" state="hidden" id="r1"/><sheet name="表紙" id="r2"/><sheet name="一覧" id="r3"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': relationships([
        ['r1', 'worksheet', 'worksheets/sheet1.xml'],
        ['r2', 'worksheet', 'worksheets/sheet2.xml'],
        ['r3', 'worksheet', 'worksheets/sheet3.xml'],
      ]),
      'xl/worksheets/sheet1.xml': sheet(rows),
      'xl/worksheets/sheet2.xml': sheet('<row r="1"><c r="A1" s="0"/></row>'),
      'xl/worksheets/sheet3.xml': sheet(rows),
    },
  });
  const { sheet: read, warnings } = await profileFile(bufferSource(bytes), {}, []);
  assert.equal(read, '一覧');
  assert.deepEqual(warnings, [
    { code: 'sheet_without_rows', params: { skipped: '表紙', sheet: '一覧' } },
    { code: 'hidden_sheets', params: { sheets: '隠し' } },
  ]);
});

const textCells = (...cells: string[]) =>
  cells.map((text) => (text === '' ? '<c/>' : `<c t="str"><v>${text}</v></c>`)).join('');

async function profileOf(rows: readonly string[], behind = '', parts: Record<string, string> = {}) {
  const data = rows.map((cells, index) => `<row r="${index + 1}">${cells}</row>`).join('');
  const sheet = `<worksheet><sheetData>${data}</sheetData>${behind}</worksheet>`;
  return profileFile(
    bufferSource(await buildWorkbook({ parts: { 'xl/worksheets/sheet1.xml': sheet, ...parts } })),
    {},
    [],
  );
}

test('a two-row header names its columns as Excel shows it', async () => {
  const merged = ['A1:C1', 'A2:A3', 'B2:C2'].map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const { columns, headerRow, rows } = await profileOf(
    [
      textCells('取引先の一覧'),
      textCells('会社名', '連絡先', ''),
      textCells('', 'TEL', 'FAX'),
      textCells('青山', '03-1234-5678', '03-1234-5679'),
      textCells('赤坂', '03-1234-5670', ''),
    ],
    `<mergeCells>${merged}</mergeCells>`,
  );
  assert.deepEqual(
    { columns, headerRow, rows },
    { columns: ['会社名', '連絡先 TEL', '連絡先 FAX'], headerRow: 3, rows: 2 },
  );
});

test('titles, totals, notes and repeated headers are not data and are listed with their lines', async () => {
  const { rows, leftOut, sample } = await profileOf([
    textCells('会社名', '電話番号', '件数'),
    textCells('【東京都】'),
    textCells('青山', '03-1234-5678', '1'),
    textCells('小計', '', '1'),
    textCells('会社名', '電話番号', '件数'),
    textCells('株式会社赤坂'),
    textCells('佐藤 一郎'),
    textCells('合計', '', '2'),
    textCells('※ 2025年12月現在'),
  ]);
  assert.equal(rows, 3);
  assert.deepEqual(
    leftOut.map(({ kind, line }) => [kind, line]),
    [
      ['section', 2],
      ['total', 4],
      ['header', 5],
      ['total', 8],
      ['note', 9],
    ],
  );
  assert.deepEqual(
    sample.map(({ line }) => line),
    [3, 6, 7],
  );
});

test('cells have the digits hidden by their format, the link target, and no result that was never calculated', async () => {
  const { sample, warnings } = await profileOf(
    [
      textCells('会社名', '電話番号', 'HP', '担当者'),
      `${textCells('青山')}<c s="0"><v>312345678</v></c>${textCells('リンク')}<c><f>A1</f><v>0</v></c>`,
      `${textCells('="赤坂"')}<c s="0"><v>9.012345678E9</v></c><c t="str"><f>HYPERLINK("https://b.example.jp/","開く")</f><v>開く</v></c><c><f>A1</f><v></v></c>`,
    ],
    '<hyperlinks><hyperlink ref="C2" r:id="rId1"/></hyperlinks>',
    {
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="11"/></cellXfs></styleSheet>',
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/hyperlink" Target="https://a.example.jp/" TargetMode="External"/></Relationships>',
      'xl/workbook.xml':
        '<workbook><sheets><sheet name="一覧" id="rId1"/></sheets><calcPr fullCalcOnLoad="1"/></workbook>',
    },
  );
  assert.deepEqual(
    sample.map(({ cells }) => cells),
    [
      ['青山', '312345678', 'https://a.example.jp/', ''],
      ['赤坂', '9012345678', 'https://b.example.jp/', ''],
    ],
  );
  assert.deepEqual(warnings, [{ code: 'formulas_not_calculated', params: { count: 2, lines: '2, 3' } }]);
});

test('reports merged cells inside the table but not above it', async () => {
  const texts = (...cells: string[]) => cells.map((text) => `<c t="str"><v>${text}</v></c>`).join('');
  const table = [
    texts('顧客名簿'),
    texts('会社名', '電話番号'),
    texts('青山', '03-1234-5678'),
    '<c/><c t="str"><v>03-1234-5679</v></c>',
  ];
  const data = table.map((cells, index) => `<row r="${index + 1}">${cells}</row>`).join('');
  const merged = ['A1:B1', 'A3:A4', 'B3:B4', 'Z3:Z4', 'A90:A91', 'A']
    .map((ref) => `<mergeCell ref="${ref}"/>`)
    .join('');
  const sheet = `<worksheet><sheetData>${data}</sheetData><mergeCells count="6">${merged}</mergeCells></worksheet>`;
  const bytes = await buildWorkbook({ parts: { 'xl/worksheets/sheet1.xml': sheet } });
  const { warnings, sample } = await profileFile(bufferSource(bytes), { headerRow: 2 }, []);
  // Filled downwards; the second row has its own number.
  assert.deepEqual(
    sample.map(({ cells }) => cells),
    [
      ['青山', '03-1234-5678'],
      ['青山', '03-1234-5679'],
    ],
  );
  assert.deepEqual(warnings, [{ code: 'merged_cells', params: { count: 2, lines: '3' } }]);
});
