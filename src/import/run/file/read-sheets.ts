import type { ReadSheet, XlsxFormat } from '../../../contract/file-format.ts';
import { isBlank } from '../../model/blank.ts';
import type { RawRecord } from '../../model/raw-row.ts';
import { toSheetLine } from '../../model/sheet-line.ts';
import type { Workbook } from '../../parse/xlsx/open-workbook.ts';
import type { CellMarks } from '../../parse/xlsx/sheet/cell-marks.ts';

/** Metadata of a workbook's sheets; each sheet is read once. */
export class SheetMarks {
  readonly #workbook: Workbook;
  readonly #bySheet = new Map<string, Promise<CellMarks>>();

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  of(sheet: string): Promise<CellMarks> {
    const marks = this.#bySheet.get(sheet) ?? this.#workbook.readMarks(sheet);
    this.#bySheet.set(sheet, marks);
    return marks;
  }
}

/**
 * Reads the sheets of a format one after another as one list. The first sheet is read from its
 * first line, the others from below their headers. Rows of blanks are left out. Line numbers are
 * those of `toSheetLine`.
 * @param onRead called with the fraction of the sheets read, from 0 to 1
 */
export async function* readSheets(
  workbook: Workbook,
  marks: SheetMarks,
  { sheet, readSheets: several }: XlsxFormat,
  onRead: (share: number) => void,
): AsyncGenerator<readonly RawRecord[]> {
  const sheets = several && several.length > 0 ? several : [{ name: sheet, headerRow: null }];
  for (const [index, { name, headerRow, order }] of sheets.entries()) {
    const reader = workbook.read(name, await marks.of(name));
    for await (const batch of reader) {
      const filled = batch.filter(({ notes, cells }) => notes || !cells.every(isBlank));
      yield index === 0
        ? filled
        : filled.flatMap((record) => belowHeader(inOrder(record, order), headerRow ?? 0, index));
      onRead((index + Math.min(1, reader.bytesRead / workbook.sizeBytes)) / sheets.length);
    }
  }
}

/** The record with its cells, and what is known about them, in the order of the list's columns. */
function inOrder(record: RawRecord, order: ReadSheet['order']): RawRecord {
  if (!order) return record;
  const columnOf = new Map(order.map((place, column) => [place, column]));
  const move = (column: number) => columnOf.get(column) ?? column;
  const moved = <Value>(values: ReadonlyMap<number, Value>) =>
    new Map([...values].map(([column, value]) => [move(column), value]));
  const { cells, notes, readings, links } = record;
  return {
    ...record,
    cells: [...order.map((place) => cells[place] ?? ''), ...cells.slice(order.length)],
    ...(notes && {
      notes: notes.map((note) => ({ ...note, column: note.column === null ? null : move(note.column) })),
    }),
    ...(readings && { readings: moved(readings) }),
    ...(links && { links: moved(links) }),
  };
}

function belowHeader(record: RawRecord, headerRow: number, index: number): RawRecord[] {
  return record.line > headerRow ? [{ ...record, line: toSheetLine(index, record.line) }] : [];
}
