import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CsvFormat, FileFormat } from '../../../contract/file-format.ts';
import type { RawRow } from '../../model/raw-row.ts';
import { dataRows } from './data-rows.ts';

const csv: CsvFormat = {
  format: 'csv',
  encoding: 'utf-8',
  bom: false,
  delimiter: ',',
  quote: '"',
  quoteEscape: null,
  newline: 'lf',
};
const xlsx: FileFormat = {
  format: 'xlsx',
  sheets: [],
  sheet: 'S',
  date1904: false,
  hiddenRows: 'read',
};
const columns = ['会社名', '電話番号', '備考'];
const good = ['青山', '03-1234-5678', 'x'];
const nine = Array.from({ length: 9 }, () => good);

const cases: readonly (readonly [
  description: string,
  format: FileFormat,
  records: readonly (readonly string[])[],
  row: readonly string[],
  note: string | undefined,
])[] = [
  ['a row as it should be', csv, nine, good, undefined],
  ['a cell too many', csv, [...nine, ['a', '', 'b', 'c']], ['a', '', 'b', 'c'], 'row_too_long'],
  [
    'a delimiter too many before an empty cell',
    csv,
    [...nine, ['a', '', 'b', '']],
    ['a', '', 'b'],
    'row_too_long',
  ],
  ['a delimiter missing', csv, [...nine, ['a', 'b']], ['a', 'b', ''], 'row_too_short'],
  ['a delimiter behind every row', csv, nine.map((row) => [...row, '']), good, undefined],
  ['cells left out in many rows', csv, [good, ['a', 'b'], good, ['a', 'b']], ['a', 'b', ''], undefined],
  ['a sheet without empty cells', xlsx, [...nine, ['a', 'b']], ['a', 'b', ''], undefined],
];

for (const [description, format, records, row, note] of cases) {
  test(`fits rows to the columns: ${description}`, async () => {
    const last = (await readAll(format, [columns, ...records])).at(-1);
    assert.deepEqual(last?.cells, row);
    assert.deepEqual(
      last?.notes?.map(({ code }) => code),
      note && [note],
    );
  });
}

async function readAll(
  format: FileFormat,
  cells: readonly (readonly string[])[],
): Promise<readonly RawRow[]> {
  async function* batches() {
    yield cells.map((record, index) => ({ line: index + 1, cells: record }));
  }
  const rows: RawRow[] = [];
  for await (const batch of dataRows(batches(), { headerRow: 1, columns, format })) rows.push(...batch);
  return rows;
}
