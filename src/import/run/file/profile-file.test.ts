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
  test(`a serial number is a day in a date field only, counted from ${date1904 ? 1904 : 1900}`, async () => {
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

test('the first visible sheet that has rows is read, and the person is told', async () => {
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

test('merged cells in the table are told, those above it are not', async () => {
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
  const { warnings } = await profileFile(bufferSource(bytes), { headerRow: 2 }, []);
  assert.deepEqual(warnings, [{ code: 'merged_cells', params: { count: 2, lines: '3' } }]);
});
