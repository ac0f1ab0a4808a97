import type { FileFormat } from '../../../contract/file-format.ts';
import type { ReadingChoice } from '../../../contract/import.ts';
import type { ReadingWarning } from '../../../contract/reading-warnings.ts';
import { refuse } from '../../../contract/refusals.ts';
import { detectHeader } from '../../detect/index.ts';
import type { RawRecord } from '../../model/raw-row.ts';
import { undecodableOf } from '../import-job.ts';
import { listLines } from './line-list.ts';
import type { RecordFile } from './open-record-file.ts';

/** Records looked at for the header. */
const headRecords = 300;

export type FileLayout = {
  /** The first records, from the first line on. */
  readonly head: readonly RawRecord[];
  /** The header's line; null = no header. */
  readonly headerRow: number | null;
  readonly columns: readonly string[];
  readonly warnings: readonly ReadingWarning[];
};

/**
 * Where the rows begin and which columns they have, found in the first records. Refuses `file_no_rows` where there is
 * no record at all, and `header_row_not_found`.
 */
export async function findLayout(
  file: RecordFile,
  format: FileFormat,
  reading: ReadingChoice,
): Promise<FileLayout> {
  const head = await readHead(file, reading);
  if (head.length === 0) throw refuse('file_no_rows');
  const { headerRow, warnings } = findHeader(head, reading);
  const columns = headerRow === null ? unnamedColumns(head, format) : namedColumns(head, headerRow);
  return { head, headerRow, columns, warnings };
}

async function readHead(file: RecordFile, reading: ReadingChoice): Promise<readonly RawRecord[]> {
  const { batches } = file.records({ undecodable: undecodableOf(reading) });
  const head: RawRecord[] = [];
  for await (const batch of batches) {
    head.push(...batch.slice(0, headRecords - head.length));
    if (head.length >= headRecords) break;
  }
  return head;
}

/** The header's line and what stands above it: what the user has said needs no word. */
function findHeader(head: readonly RawRecord[], { headerRow: told }: ReadingChoice) {
  if (told !== undefined) return { headerRow: told, warnings: [] };
  const { headerLine: headerRow, preambleLines, upperHeaderLines } = detectHeader(head);
  const warnings: ReadingWarning[] = [];
  if (preambleLines.length > 0) {
    const code = headerRow === null ? 'preamble_read' : 'preamble';
    warnings.push({ code, params: { lines: listLines(preambleLines) } });
  }
  if (headerRow !== null && upperHeaderLines.length > 0) {
    const lines = listLines([...upperHeaderLines, headerRow]);
    warnings.push({ code: 'several_header_rows', params: { lines, row: headerRow } });
  }
  return { headerRow, warnings };
}

/** The header's cells, without empty ones at the end that have no values below. */
function namedColumns(head: readonly RawRecord[], headerRow: number): readonly string[] {
  const header = head.find(({ line }) => line === headerRow);
  if (!header) throw refuse('header_row_not_found', { row: headerRow });
  const named = filledWidth(header.cells);
  const used = Math.min(header.cells.length, widest(head.filter(({ line }) => line > headerRow)));
  return header.cells.slice(0, Math.max(named, used));
}

/**
 * As many columns as the widest record has. In a text a few records longer than the others are damaged and do not count; a sheet has none
 * of those, as it leaves out empty cells at the end.
 */
function unnamedColumns(head: readonly RawRecord[], { format }: FileFormat): readonly string[] {
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
