import type { ByteSource } from '../../base/byte-source.ts';
import type { FileFormat } from '../../contract/file-format.ts';
import type { FileProfile, ReadingChoice, SampleRow } from '../../contract/import.ts';
import { refuse } from '../../contract/refusals.ts';
import { ContentTally } from '../check/index.ts';
import { detectHeader } from '../detect/index.ts';
import { suggestMapping } from '../map/index.ts';
import type { ColumnContent } from '../model/column-content.ts';
import type { CustomField } from '../model/custom-field.ts';
import { unguardRow } from '../model/failure-file.ts';
import type { RawRecord } from '../model/raw-row.ts';
import { countRows } from './count-rows.ts';
import { dataRows } from './data-rows.ts';
import { detectFile } from './detect-file.ts';
import { undecodableOf } from './import-job.ts';
import { type OpenOptions, openRecords } from './open-records.ts';

/** Records looked at for the header, rows kept as a sample, rows whose values are judged. */
const headRecords = 300;
const sampleRows = 100;
const judgedRows = 10_000;

/**
 * Looks a file over: what it is, which columns it has, how many rows, where its columns would go. The whole file is read once, so that
 * what cannot be read is refused here and not in the middle of an import. `reading` goes before what is detected.
 */
export async function profileFile(
  source: ByteSource,
  reading: ReadingChoice,
  customFields: readonly CustomField[],
): Promise<FileProfile> {
  if (source.sizeBytes === 0) throw refuse('file_empty');
  const { format, warnings } = await detectFile(source, reading);
  const { head, headerRow, columns } = await findLayout(source, format, reading);
  const rows = await countRows(source, format, headerRow, { undecodable: undecodableOf(reading) });
  if (rows === 0) throw refuse('file_no_rows');
  const contents = await judgeContents(source, format, reading, { headerRow, columns });
  return {
    ...describeFormat(format),
    headerRow,
    columns: [...columns],
    rows,
    mapping: suggestMapping(columns, customFields, contents),
    savedMapping: null,
    warnings: warnings.map(({ code, params }) => ({ code, params: { ...params } })),
    sample: await takeSample(head, headerRow, columns),
  };
}

/** Where the rows begin and which columns they have, found in the first records. Refuses `file_empty`, `header_row_not_found`. */
export async function findLayout(
  source: ByteSource,
  format: FileFormat,
  reading: ReadingChoice,
): Promise<{ head: readonly RawRecord[]; headerRow: number | null; columns: readonly string[] }> {
  const head = await readHead(source, format, { undecodable: undecodableOf(reading) });
  if (head.length === 0) throw refuse('file_empty');
  const headerRow = reading.headerRow === undefined ? detectHeader(head).headerLine : reading.headerRow;
  return { head, headerRow, columns: columnsOf(head, headerRow) };
}

async function readHead(
  source: ByteSource,
  format: FileFormat,
  options: OpenOptions,
): Promise<readonly RawRecord[]> {
  const file = await openRecords(source, format, options);
  const head: RawRecord[] = [];
  try {
    for await (const batch of file.batches) {
      head.push(...batch.slice(0, headRecords - head.length));
      if (head.length >= headRecords) break;
    }
    return head;
  } finally {
    await file.close();
  }
}

/** The header's cells, without empty ones at the end that have no values below; without a header, as many unnamed columns as the widest record has. */
function columnsOf(head: readonly RawRecord[], headerRow: number | null): readonly string[] {
  const widest = (records: readonly RawRecord[]) =>
    records.reduce((width, { cells }) => Math.max(width, filledWidth(cells)), 0);
  if (headerRow === null) return Array<string>(widest(head)).fill('');
  const header = head.find(({ line }) => line === headerRow);
  if (!header) throw refuse('header_row_not_found', { row: headerRow });
  const named = filledWidth(header.cells);
  const used = Math.min(header.cells.length, widest(head.filter(({ line }) => line > headerRow)));
  return header.cells.slice(0, Math.max(named, used));
}

function filledWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '') + 1;
}

function describeFormat(format: FileFormat) {
  const none = { encoding: null, bom: false, delimiter: null, quote: null, newline: null };
  return format.format === 'csv'
    ? { ...format, sheets: [], sheet: null }
    : { ...none, format: format.format, sheets: [...format.sheets], sheet: format.sheet };
}

/** What the columns hold, judged by the first rows; none of them is held. */
async function judgeContents(
  source: ByteSource,
  format: FileFormat,
  reading: ReadingChoice,
  { headerRow, columns }: { headerRow: number | null; columns: readonly string[] },
): Promise<readonly ColumnContent[]> {
  const tally = new ContentTally(columns.length);
  const file = await openRecords(source, format, { undecodable: undecodableOf(reading) });
  try {
    for await (const rows of dataRows(file.batches, headerRow, columns.length)) {
      for (const { row, cells } of rows) if (row <= judgedRows) tally.add(cells);
      if ((rows.at(-1)?.row ?? 0) >= judgedRows) break;
    }
    return tally.contents();
  } finally {
    await file.close();
  }
}

async function takeSample(
  head: readonly RawRecord[],
  headerRow: number | null,
  columns: readonly string[],
): Promise<SampleRow[]> {
  const sample: SampleRow[] = [];
  for await (const rows of dataRows(oneBatch(head), headerRow, columns.length)) {
    for (const raw of rows.slice(0, sampleRows)) {
      const { row, line, cells } = unguardRow(raw, columns);
      sample.push({ row, line, cells: [...cells] });
    }
  }
  return sample;
}

async function* oneBatch(records: readonly RawRecord[]): AsyncGenerator<readonly RawRecord[]> {
  yield records;
}
