import type { FileFormat } from '../../../contract/file-format.ts';
import type { FileOptions } from '../../../contract/import.ts';
import type { ReadingWarning } from '../../../contract/reading-warnings.ts';
import { refuse } from '../../../contract/refusals.ts';
import { detectHeader } from '../../detect/header/detect-header.ts';
import { nameColumns } from '../../detect/header/name-columns.ts';
import type { RawRecord } from '../../model/raw-row.ts';
import type { MergedArea } from '../../parse/xlsx/sheet/merged-area.ts';
import { undecodableOf } from '../import-job.ts';
import { listLines } from './line-list.ts';
import type { RecordFile } from './open-record-file.ts';

/** Number of records in which the header is searched. */
const headRecords = 300;

export type FileLayout = {
  /** The first records, starting at the first line. */
  readonly head: readonly RawRecord[];
  /** Line of the header (the last line of a multi-line header). null: no header. */
  readonly headerRow: number | null;
  readonly columns: readonly string[];
  readonly warnings: readonly ReadingWarning[];
};

/**
 * Finds the first data row and the columns from the first records. Throws `file_no_rows` when the
 * file has no records, and `header_row_not_found`.
 */
export async function findLayout(
  file: RecordFile,
  format: FileFormat,
  fileOptions: FileOptions,
): Promise<FileLayout> {
  const { batches } = file.records({ undecodable: undecodableOf(fileOptions) });
  return layOut(await takeHead(batches), format, fileOptions, await file.findMerged());
}

/** Reads the first records of a file or sheet, enough to find the header. */
export async function takeHead(batches: AsyncIterable<readonly RawRecord[]>): Promise<readonly RawRecord[]> {
  const head: RawRecord[] = [];
  for await (const batch of batches) {
    head.push(...batch.slice(0, headRecords - head.length));
    if (head.length >= headRecords) break;
  }
  return head;
}

/**
 * Derives the layout from the first records of a file or sheet. Throws the refusals of
 * `findLayout`.
 */
export function layOut(
  head: readonly RawRecord[],
  { format }: Pick<FileFormat, 'format'>,
  fileOptions: FileOptions,
  merged: readonly MergedArea[],
): FileLayout {
  if (head.length === 0) throw refuse('file_no_rows');
  const { headerRows, warnings } = findHeader(head, fileOptions, merged);
  const headerRow = headerRows.at(-1) ?? null;
  const columns = headerRow === null ? unnamedColumns(head, format) : namedColumns(head, headerRows);
  return { head, headerRow, columns, warnings };
}

/** Finds the header lines and the lines above them. Choices made by the user produce no warning. */
function findHeader(
  head: readonly RawRecord[],
  { headerRow: said }: FileOptions,
  merged: readonly MergedArea[],
) {
  const { headerLine, preambleLines, upperHeaderLines } = detectHeader(head, (line) => spanEnd(line, merged));
  const headerRows = headerLine === null ? [] : [...upperHeaderLines, headerLine];
  if (said === headerLine && said !== undefined) return { headerRows, warnings: [] };
  if (said !== undefined) return { headerRows: said === null ? [] : [said], warnings: [] };
  const warnings: ReadingWarning[] = [];
  if (preambleLines.length > 0) {
    const code = headerLine === null ? 'preamble_read' : 'preamble';
    warnings.push({ code, params: { lines: listLines(preambleLines) } });
  }
  if (headerLine !== null && upperHeaderLines.length > 0) {
    warnings.push({ code: 'several_header_rows', params: { lines: listLines(headerRows), row: headerLine } });
  }
  return { headerRows, warnings };
}

/** Last line of the merged cells that start on a line. */
function spanEnd(line: number, merged: readonly MergedArea[]): number {
  return merged.reduce(
    (end, { firstLine, lastLine }) => (firstLine === line ? Math.max(end, lastLine) : end),
    line,
  );
}

/**
 * The columns named by the header rows, without trailing empty columns that have no values below.
 */
function namedColumns(head: readonly RawRecord[], headerRows: readonly number[]): readonly string[] {
  const headerRow = headerRows.at(-1) ?? 0;
  const rows = head.filter(({ line }) => headerRows.includes(line));
  if (rows.at(-1)?.line !== headerRow) throw refuse('header_row_not_found', { row: headerRow });
  const names = nameColumns(rows.map(({ cells }) => cells));
  const named = filledWidth(names);
  const used = Math.min(names.length, widest(head.filter(({ line }) => line > headerRow)));
  return names.slice(0, Math.max(named, used));
}

/**
 * The number of columns of the widest record. In text files, a few records that are longer than the
 * others are damaged and are ignored. Sheets have none, because trailing empty cells are omitted.
 */
function unnamedColumns(head: readonly RawRecord[], format: FileFormat['format']): readonly string[] {
  const byLength = [...Map.groupBy(head, ({ cells }) => cells.length)];
  const [usual = 0] = byLength.toSorted((a, b) => b[1].length - a[1].length)[0] ?? [];
  const rest = head.filter(({ cells }) => cells.length <= usual);
  const hasDamaged = format === 'csv' && (head.length - rest.length) * 4 <= head.length;
  return Array<string>(widest(hasDamaged ? rest : head)).fill('');
}

function widest(records: readonly RawRecord[]): number {
  return records.reduce((width, { cells }) => Math.max(width, filledWidth(cells)), 0);
}

function filledWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '') + 1;
}
