import type { FileFormat, ReadSheet } from '../../contract/file-format.ts';
import { formatLine, type LinePlace } from '../../contract/line-place.ts';

/** More than the number of lines in a sheet: Excel has 1,048,576. */
const linesOfSheet = 100_000_000;

/**
 * The number of a line when several sheets form one list, ordered by sheet. For the first or only
 * sheet it is the row's own number. Used for storage, comparison and sorting; never displayed.
 */
export function toSheetLine(sheetIndex: number, line: number): number {
  return sheetIndex * linesOfSheet + line;
}

/** The sheet and row for such a number. */
export function placeOfLine(line: number, sheets: readonly ReadSheet[]): LinePlace {
  if (sheets.length < 2) return { line, sheet: null };
  const sheet = sheets[Math.floor(line / linesOfSheet)]?.name ?? null;
  return { line: line % linesOfSheet, sheet };
}

/** The position in a sentence or cell: `12`, or `大阪!12` as in Excel. */
export function nameLine(line: number, sheets: readonly ReadSheet[]): string {
  return formatLine(placeOfLine(line, sheets));
}

/** The sheets that form one list; none for text files. */
export function readSheetsOf(format: FileFormat): readonly ReadSheet[] {
  return format.format === 'xlsx' ? (format.readSheets ?? []) : [];
}

/**
 * Parses the output of `nameLine`. Undefined if the text names no line. `sheets`: names in reading
 * order.
 */
export function parseLine(cell: string | undefined, sheets: readonly string[] = []): number | undefined {
  const text = cell ?? '';
  const mark = text.lastIndexOf('!');
  const index = mark < 0 ? 0 : sheets.indexOf(text.slice(0, mark).trim());
  const digits = text
    .slice(mark + 1)
    .normalize('NFKC')
    .replaceAll(/[\s,]/g, '');
  return index >= 0 && /^[1-9]\d{0,14}$/.test(digits) ? toSheetLine(index, Number(digits)) : undefined;
}
