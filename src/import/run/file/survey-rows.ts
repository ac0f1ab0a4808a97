import type { FileFormat, HiddenRows } from '../../../contract/file-format.ts';
import type { ProblemCode } from '../../../contract/problems.ts';
import type { ReadingWarning, ReadingWarningCode } from '../../../contract/reading-warnings.ts';
import type { RawRecord } from '../../model/raw-row.ts';
import type { MergedArea } from '../../parse/xlsx/index.ts';
import type { FileLayout } from './find-layout.ts';
import { findTrailingNotes } from './find-trailing-notes.ts';
import { LineList, listLines } from './line-list.ts';
import type { RecordFile } from './open-record-file.ts';
import { RowWidth } from './row-width.ts';

export type RowSurvey = { readonly rows: number; readonly warnings: readonly ReadingWarning[] };

/** Records kept from the end of the file, to see how it ends. */
const tailRecords = 30;

/**
 * Counts the data rows below the header and what is wrong with them, by reading the file to its end: what cannot be
 * read is found here and not in the middle of an import. `eachRow` is shown the cells of each, numbered from 1. Memory: one batch.
 */
export async function surveyRows(
  file: RecordFile,
  format: FileFormat,
  layout: FileLayout,
  undecodable: 'stop' | 'replace',
  eachRow: (cells: readonly string[], row: number) => void,
): Promise<RowSurvey> {
  const survey = new Survey(format, layout, eachRow);
  const { batches } = file.records({
    undecodable,
    hiddenRows: 'read',
    onMerged: (area) => survey.addMerged(area),
  });
  for await (const batch of batches) survey.add(batch);
  return { rows: survey.rows, warnings: survey.warnings() };
}

/** Which warning tells of a reader's note. */
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

class Survey {
  rows = 0;
  readonly #layout: FileLayout;
  readonly #width: number;
  readonly #rowWidth: RowWidth;
  /** A sheet has no short rows: cells without a value need not be there. */
  readonly #shortest: number;
  readonly #hiddenRows: HiddenRows;
  readonly #eachRow: (cells: readonly string[], row: number) => void;
  readonly #found = new Map<ReadingWarningCode, LineList>();
  #hidden = 0;
  #tail: readonly RawRecord[] = [];

  constructor(
    format: FileFormat,
    layout: FileLayout,
    eachRow: (cells: readonly string[], row: number) => void,
  ) {
    this.#layout = layout;
    this.#eachRow = eachRow;
    this.#width = layout.columns.length;
    this.#rowWidth = new RowWidth(this.#width, format.format === 'csv');
    this.#shortest = format.format === 'csv' ? this.#width : 0;
    this.#hiddenRows = format.format === 'xlsx' ? format.hiddenRows : 'read';
  }

  add(batch: readonly RawRecord[]): void {
    const from = this.#layout.headerRow ?? 0;
    this.#rowWidth.learn(batch.filter(({ line }) => line > from));
    for (const record of batch) {
      if (record.notes) this.#countNotes(record);
      if (record.line <= from) continue;
      if (record.hidden) {
        this.#hidden += 1;
        if (this.#hiddenRows === 'skip') continue;
      }
      this.rows += 1;
      this.#eachRow(record.cells, this.rows);
      if (record.cells.length !== this.#width) this.#judgeWidth(record);
    }
    this.#tail = [...this.#tail, ...batch.slice(-tailRecords)].slice(-tailRecords);
  }

  /** Merged cells matter where they lie in the table, below its header. */
  addMerged({ firstLine, lastLine, firstColumn }: MergedArea): void {
    const from = this.#layout.headerRow ?? 0;
    const lastRow = this.#tail.at(-1)?.line ?? 0;
    if (lastLine > from && firstLine <= lastRow && firstColumn < this.#width)
      this.#count('merged_cells', firstLine);
  }

  warnings(): readonly ReadingWarning[] {
    const warnings: ReadingWarning[] = [...this.#found].map(([code, lines]) => ({
      code,
      params: { count: lines.count, lines: String(lines) },
    }));
    if (this.#hidden > 0) {
      const code = this.#hiddenRows === 'skip' ? 'hidden_rows_skipped' : 'hidden_rows_read';
      warnings.push({ code, params: { count: this.#hidden } });
    }
    const notes = findTrailingNotes(this.#layout, this.#tail);
    if (notes.length > 0) warnings.push({ code: 'trailing_notes', params: { lines: listLines(notes) } });
    return warnings;
  }

  #judgeWidth({ line, cells }: RawRecord): void {
    if (cells.length < this.#shortest) this.#count('short_rows', line);
    else if (this.#rowWidth.findNote(cells)) this.#count('long_rows', line);
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
