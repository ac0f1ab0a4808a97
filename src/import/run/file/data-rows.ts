import { isFailureFile } from '../../../contract/failure-columns.ts';
import type { FileFormat } from '../../../contract/file-format.ts';
import type { LeftOutKind } from '../../../contract/import.ts';
import type { RawRecord, RawRow } from '../../model/raw-row.ts';
import { LeftOutRows } from './left-out-row.ts';
import { LinkedColumns } from './linked-columns.ts';
import { RowWidth } from './row-width.ts';

/**
 * Where the rows of a file begin and how many columns they have. `headerRow` null: the first record
 * is data.
 */
export type RowLayout = {
  readonly headerRow: number | null;
  readonly columns: readonly string[];
  readonly format: Pick<FileFormat, 'format'>;
};

/** A record below the header that is not a data row. */
export type LeftOut = { readonly kind: LeftOutKind; readonly record: RawRecord };

/**
 * Turns the records of a file, in order, into data rows numbered from 1. Missing cells of short
 * rows are empty; rows that are too long keep their non-empty cells. Both cases are recorded.
 * Titles, totals and repeated headers are skipped, except in our own failure files, which contain
 * none.
 */
export class RowTaker {
  readonly #from: number;
  readonly #columnCount: number;
  readonly #width: RowWidth;
  readonly #links: LinkedColumns;
  readonly #leftOut: LeftOutRows | undefined;
  readonly #onLeftOut: (row: LeftOut) => void;
  #row = 0;

  constructor({ headerRow, columns, format }: RowLayout, onLeftOut: (row: LeftOut) => void = () => {}) {
    this.#from = headerRow ?? 0;
    this.#columnCount = columns.length;
    this.#width = new RowWidth(columns.length, format.format === 'csv');
    this.#links = new LinkedColumns(columns);
    this.#leftOut = isFailureFile(columns) ? undefined : new LeftOutRows(columns, headerRow !== null);
    this.#onLeftOut = onLeftOut;
  }

  take(batch: readonly RawRecord[]): RawRow[] {
    const records = batch.filter((record) => record.line > this.#from && this.#isData(record));
    this.#width.learn(records);
    return records.map((record) => this.#toRow(record));
  }

  /** True if the usual width of a row is known, which needs the first records. */
  get hasLearned(): boolean {
    return this.#width.hasLearned;
  }

  /** Counts a data row with a cell for each column. Returns its number. */
  takePlain(): number {
    this.#row += 1;
    return this.#row;
  }

  #isData(record: RawRecord): boolean {
    const kind = this.#leftOut?.find(record);
    if (kind !== undefined) this.#onLeftOut({ kind, record });
    return kind === undefined;
  }

  #toRow(read: RawRecord): RawRow {
    this.#row += 1;
    const record = read.links ? this.#links.readTargets(read) : read;
    const { cells } = record;
    const note = this.#width.findNote(cells);
    const row = note
      ? { ...record, row: this.#row, notes: [...(record.notes ?? []), note] }
      : { ...record, row: this.#row };
    const missing = this.#columnCount - cells.length;
    if (missing === 0) return row;
    if (missing > 0) return { ...row, cells: [...cells, ...Array<string>(missing).fill('')] };
    const isFilled = cells.slice(this.#columnCount).some((cell) => cell !== '');
    return isFilled ? row : { ...row, cells: cells.slice(0, this.#columnCount) };
  }
}

/** The data rows of a file, in batches. */
export async function* dataRows(
  batches: AsyncIterable<readonly RawRecord[]>,
  layout: RowLayout,
): AsyncGenerator<RawRow[]> {
  const taker = new RowTaker(layout);
  for await (const batch of batches) {
    const rows = taker.take(batch);
    if (rows.length > 0) yield rows;
  }
}
