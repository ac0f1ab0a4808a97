import type { FileFormat, HiddenRows, ReadSheet } from '../../../contract/file-format.ts';
import { type LeftOutKind, type LeftOutRow, maxLeftOutRows } from '../../../contract/import.ts';
import type { ProblemCode } from '../../../contract/problems.ts';
import type { ReadingWarning, ReadingWarningCode } from '../../../contract/reading-warnings.ts';
import type { RawRecord, RawRow } from '../../model/raw-row.ts';
import { nameLine, placeOfLine, readSheetsOf } from '../../model/sheet-line.ts';
import type { MergedArea } from '../../parse/xlsx/sheet/merged-area.ts';
import { type LeftOut, RowTaker } from './data-rows.ts';
import type { FileLayout } from './find-layout.ts';
import { findTrailingNotes } from './find-trailing-notes.ts';
import { LineList, listLines } from './line-list.ts';
import type { RecordFile } from './open-record-file.ts';

export type RowSurvey = {
  readonly rows: number;
  readonly warnings: readonly ReadingWarning[];
  /** Rows that are not data; only the first ones are kept in full. */
  readonly leftOut: readonly LeftOutRow[];
};

/** Number of records kept from the end of the file to detect trailing notes. */
const tailRecords = 30;
const leftOutCharacters = 200;

/**
 * Counts the data rows below the header and their problems by reading the file to its end, so that
 * unreadable content is found here and not during the import. Calls `eachRow` with the cells and
 * the number of each row, from 1. Holds one batch in memory.
 */
export async function surveyRows(
  file: RecordFile,
  format: FileFormat,
  layout: FileLayout,
  undecodable: 'stop' | 'replace',
  eachRow: (cells: readonly string[], row: number) => void,
): Promise<RowSurvey> {
  const survey = new Survey(format, layout, eachRow);
  const { batches } = file.records({ undecodable, hiddenRows: 'read' });
  for await (const batch of batches) survey.add(batch);
  for (const area of await file.findMerged()) survey.addMerged(area);
  return { rows: survey.rows, warnings: survey.warnings(), leftOut: survey.leftOut };
}

/** The warning for each problem that a reader reports. */
const warningOf: Partial<Record<ProblemCode, ReadingWarningCode>> = {
  row_too_long: 'long_rows',
  unclosed_quote: 'damaged_rows',
  quote_in_value: 'damaged_rows',
  cell_too_long: 'damaged_rows',
  undecodable_character: 'unreadable_characters',
  cell_error: 'error_cells',
  cell_text_missing: 'texts_missing',
  formula_not_calculated: 'formulas_not_calculated',
};

const warningOfLeftOut = {
  header: 'repeated_headers',
  section: 'section_rows',
  total: 'total_rows',
  note: 'note_rows',
} as const satisfies Record<LeftOutKind, ReadingWarningCode>;

class Survey {
  rows = 0;
  readonly leftOut: LeftOutRow[] = [];
  readonly #layout: FileLayout;
  readonly #width: number;
  readonly #sheets: readonly ReadSheet[];
  readonly #taker: RowTaker;
  /** A sheet has no short rows, because cells without a value may be absent. */
  readonly #shortest: number;
  readonly #hiddenRows: HiddenRows;
  readonly #eachRow: (cells: readonly string[], row: number) => void;
  readonly #found = new Map<ReadingWarningCode, LineList>();
  #hidden = 0;
  #tail: readonly RawRecord[] = [];
  #lastLine = 0;

  constructor(
    format: FileFormat,
    layout: FileLayout,
    eachRow: (cells: readonly string[], row: number) => void,
  ) {
    this.#layout = layout;
    this.#eachRow = eachRow;
    this.#width = layout.columns.length;
    this.#sheets = readSheetsOf(format);
    this.#taker = new RowTaker({ ...layout, format }, (row) => this.#addLeftOut(row));
    this.#shortest = format.format === 'csv' ? this.#width : 0;
    this.#hiddenRows = format.format === 'xlsx' ? format.hiddenRows : 'read';
  }

  add(batch: readonly RawRecord[]): void {
    const from = this.#layout.headerRow ?? 0;
    this.#hidden += batch.filter(({ hidden, line }) => hidden && line > from).length;
    const read = this.#hiddenRows === 'skip' ? batch.filter(({ hidden }) => !hidden) : batch;
    const widths = new Map(read.map(({ line, cells }) => [line, cells.length]));
    const rows = this.#taker.take(read);
    for (const row of rows) {
      this.rows += 1;
      this.#eachRow(row.cells, this.rows);
      this.#judgeWidth(row, widths.get(row.line) ?? 0);
    }
    for (const record of batch) if (record.notes) this.#countNotes(record);
    this.#lastLine = batch.at(-1)?.line ?? this.#lastLine;
    this.#tail = [...this.#tail, ...rows.slice(-tailRecords)].slice(-tailRecords);
  }

  /** Merged cells matter only inside the table, below its header. */
  addMerged({ firstLine, lastLine, firstColumn }: MergedArea): void {
    const from = this.#layout.headerRow ?? 0;
    if (lastLine > from && firstLine > from && firstLine <= this.#lastLine && firstColumn < this.#width)
      this.#count('merged_cells', firstLine);
  }

  warnings(): readonly ReadingWarning[] {
    const warnings: ReadingWarning[] = [...this.#found].map(([code, lines]) => ({
      code,
      params: { count: lines.count, lines: lines.describe((line) => nameLine(line, this.#sheets)) },
    }));
    if (this.#hidden > 0) {
      const code = this.#hiddenRows === 'skip' ? 'hidden_rows_skipped' : 'hidden_rows_read';
      warnings.push({ code, params: { count: this.#hidden } });
    }
    const notes = findTrailingNotes(this.#layout, this.#tail);
    if (notes.length > 0) warnings.push({ code: 'trailing_notes', params: { lines: listLines(notes) } });
    return warnings;
  }

  #addLeftOut({ kind, record }: LeftOut): void {
    this.#count(warningOfLeftOut[kind], record.line);
    if (this.leftOut.length >= maxLeftOutRows) return;
    const text = record.cells.filter((cell) => cell.trim() !== '').join(' ');
    const place = placeOfLine(record.line, this.#sheets);
    this.leftOut.push({ kind, ...place, text: text.slice(0, leftOutCharacters) });
  }

  #judgeWidth({ line, notes = [] }: RawRow, width: number): void {
    if (width < this.#shortest) this.#count('short_rows', line);
    else if (notes.some(({ code }) => code === 'row_too_long')) this.#count('long_rows', line);
  }

  #countNotes({ line, notes = [] }: RawRecord): void {
    const codes = new Set(notes.map(({ code }) => warningOf[code]).filter((code) => code !== undefined));
    for (const code of codes) this.#count(code, line);
  }

  #count(code: ReadingWarningCode, line: number): void {
    const lines = this.#found.get(code) ?? new LineList();
    lines.add(line);
    this.#found.set(code, lines);
  }
}
