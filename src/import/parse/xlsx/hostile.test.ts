import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bufferSource } from '../../../../test/support/buffer-source.ts';
import { buildWorkbook, buildZip } from '../../../../test/support/build-workbook.ts';
import { readRecords } from '../../../../test/support/read-records.ts';
import { openWorkbook } from './open-workbook.ts';

type Case = readonly [description: string, code: string, make: () => Promise<Buffer>];

const doctype = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
const oneRow = '<row r="1"><c><v>1</v></c></row>';

const cases: readonly Case[] = [
  [
    'a document type in the sheet',
    'file_unsafe_xml',
    () => withPart('xl/worksheets/sheet1.xml', `${doctype}<worksheet/>`),
  ],
  [
    'a document type in the shared strings',
    'file_unsafe_xml',
    () => withPart('xl/sharedStrings.xml', `${doctype}<sst/>`),
  ],
  [
    'a document type in the workbook',
    'file_unsafe_xml',
    () => withPart('xl/workbook.xml', `${doctype}<workbook/>`),
  ],
  [
    'a document type in the content types',
    'file_unsafe_xml',
    () => withPart('[Content_Types].xml', `${doctype}<Types/>`),
  ],
  [
    'a document type in UTF-16',
    'file_unsafe_xml',
    () => withPart('xl/worksheets/sheet1.xml', Buffer.from(`\ufeff${doctype}<worksheet/>`, 'utf16le')),
  ],
  [
    'more cell styles than any program has',
    'file_bomb',
    () => withPart('xl/styles.xml', `<styleSheet><cellXfs>${'<xf/>'.repeat(200_001)}</cellXfs></styleSheet>`),
  ],
  [
    'the same sheet ten thousand times',
    'file_bomb',
    () =>
      withPart(
        'xl/workbook.xml',
        `<workbook><sheets>${'<sheet id="rId1"/>'.repeat(10_000)}</sheets></workbook>`,
      ),
  ],
  [
    'a document type in the styles',
    'file_unsafe_xml',
    () => withPart('xl/styles.xml', `${doctype}<styleSheet/>`),
  ],
  [
    'a document type in the relationships',
    'file_unsafe_xml',
    () => withPart('_rels/.rels', `${doctype}<x/>`),
  ],
  [
    'a sheet that ends in the middle',
    'file_damaged',
    () => withPart('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row r="1">'),
  ],
  [
    'a sheet that ends inside a tag',
    'file_damaged',
    () => withPart('xl/worksheets/sheet1.xml', '<worksheet></worksheet'),
  ],
  ['a workbook that is no XML', 'file_damaged', () => withPart('xl/workbook.xml', 'hello')],
  ['a workbook part that is missing', 'file_damaged', () => withPart('xl/workbook.xml', null)],
  ['a sheet part that is missing', 'file_damaged', () => withPart('xl/worksheets/sheet1.xml', null)],
  ['a megabyte of one text', 'file_bomb', () => buildWorkbook({ rows: text(3_000_000) })],
  [
    'a shared string of megabytes in pieces',
    'file_bomb',
    () =>
      buildWorkbook({
        strings: `<si>${'<r><t>aaaaaaaaaaaaaaaa</t></r>'.repeat(100_000)}</si>`,
        rows: oneRow,
      }),
  ],
  [
    'furigana without end',
    'file_bomb',
    () =>
      buildWorkbook({ strings: `<si><t>a</t>${'<rPh sb="0" eb="1"/>'.repeat(100_000)}</si>`, rows: oneRow }),
  ],
  [
    'an inline text of megabytes in pieces',
    'file_bomb',
    () =>
      buildWorkbook({
        rows: `<row r="1"><c t="inlineStr"><is>${'<r><t>aaaaaaaaaaaaaaaa</t></r>'.repeat(100_000)}</is></c></row>`,
      }),
  ],
  [
    'a small part too big to be small',
    'file_bomb',
    () => withPart('xl/styles.xml', Buffer.alloc(65 * 1024 * 1024, 32)),
  ],
  [
    '120 MB of spaces',
    'file_bomb',
    () => withPart('xl/worksheets/sheet1.xml', Buffer.alloc(120_000_000, 32)),
  ],
  [
    'a row of too many cells',
    'file_too_many_columns',
    () => buildWorkbook({ rows: `<row r="1">${'<c><v>1</v></c>'.repeat(1_025)}</row>` }),
  ],
  [
    'too many entries',
    'file_bomb',
    () => buildZip(Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`${index}`, '']))),
  ],
  ['a zip cut short', 'file_damaged', async () => (await buildWorkbook({ rows: oneRow })).subarray(0, -100)],
  ['a zip of other things', 'file_unsupported', () => buildZip({ 'list.csv': 'a,b' })],
  [
    'a binary workbook',
    'file_unsupported',
    () => buildZip({ '[Content_Types].xml': '', 'xl/workbook.bin': '' }),
  ],
  [
    'an OpenDocument',
    'file_unsupported',
    () => buildZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' }),
  ],
  [
    'a part with another checksum',
    'file_damaged',
    () => damage((directory) => directory.writeUInt32LE(0, 16)),
  ],
  [
    'a part with another length',
    'file_damaged',
    () => damage((directory) => directory.writeUInt32LE(10, 24)),
  ],
  [
    'an encrypted part',
    'file_password_protected',
    () => damage((directory) => directory.writeUInt16LE(1, 8)),
  ],
  ['an unknown compression', 'file_damaged', () => damage((directory) => directory.writeUInt16LE(12, 10))],
  [
    'two parts of one name',
    'file_damaged',
    () => buildZip({ 'xl/workbook.xml': '<a/>', 'xl/Workbook.xml': '<b/>' }),
  ],
];

for (const [description, code, make] of cases) {
  test(`refuses ${description}`, async () => {
    const bytes = await make();
    await assert.rejects(readRecords(bytes), { name: 'Refusal', code });
  });
}

test('ignores furigana that multiply a text', async () => {
  const run = '<rPh sb="0" eb="30000"><t>アアアアアアアアアア</t></rPh>';
  const strings = `<si><t>${'漢'.repeat(30_000)}</t>${run.repeat(10_000)}</si>`;
  const records = await readRecords(
    await buildWorkbook({ strings, rows: '<row r="1"><c t="s"><v>0</v></c></row>' }),
  );
  assert.deepEqual(records, [{ line: 1, cells: ['漢'.repeat(30_000)] }]);
});

test('a workbook truncated anywhere is refused or read', async () => {
  const whole = await buildWorkbook({ rows: oneRow, strings: '<si><t>山田</t></si>' });
  for (let length = 0; length < whole.length; length += 7) {
    await assert.rejects(readRecords(whole.subarray(0, length)), { name: 'Refusal' });
  }
});

test('a workbook with any byte changed is refused or read', async () => {
  const whole = await buildWorkbook({ rows: oneRow, strings: '<si><t>山田</t></si>' });
  for (let at = 0; at < whole.length; at += 3) {
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    await readRecords(bytes).catch((error: unknown) =>
      assert.equal((error as Error).name, 'Refusal', `byte ${at}`),
    );
  }
});

test('a failing storage is not an error of the file', async () => {
  const source = {
    ...bufferSource(Buffer.alloc(1_000)),
    readRange: () => Promise.reject(new Error('disk gone')),
  };
  await assert.rejects(openWorkbook(source), { message: 'disk gone' });
});

function withPart(path: string, content: string | Buffer | null): Promise<Buffer> {
  return buildWorkbook({ rows: oneRow, parts: { [path]: content } });
}

function text(length: number): string {
  // Varied enough not to count as a zip bomb by its ratio.
  return `<row r="1"><c t="inlineStr"><is><t>${Array.from({ length: length / 6 }, (_, index) => String(index).padStart(6)).join('')}</t></is></c></row>`;
}

/** A workbook with one change in the sheet's entry of the central directory. */
async function damage(change: (directory: Buffer) => void): Promise<Buffer> {
  const bytes = await buildWorkbook({ rows: oneRow });
  change(bytes.subarray(bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46));
  return bytes;
}
