import type { FileFormat, ReadSheet } from '../../contract/file-format.ts';
import { formatLine, type LinePlace } from '../../contract/line-place.ts';

/** Lines of one sheet, and more: Excel has 1,048,576. */
const linesOfSheet = 100_000_000;

/**
 * The number of a line where several sheets are read as one list: sheet by sheet, in the order they are read. Of the
 * first sheet, and where only one is read, it is the row's own number. Stored, compared and sorted by; never shown.
 */
export function toSheetLine(sheetIndex: number, line: number): number {
  return sheetIndex * linesOfSheet + line;
}

/** The sheet and its row that such a number stands for. */
export function placeOfLine(line: number, sheets: readonly ReadSheet[]): LinePlace {
  if (sheets.length < 2) return { line, sheet: null };
  const sheet = sheets[Math.floor(line / linesOfSheet)]?.name ?? null;
  return { line: line % linesOfSheet, sheet };
}

/** The place in a sentence or a cell: `12`, or `大阪!12` as Excel writes it. */
export function nameLine(line: number, sheets: readonly ReadSheet[]): string {
  return formatLine(placeOfLine(line, sheets));
}

/** The sheets that are read as one list; none of a text. */
export function readSheetsOf(format: FileFormat): readonly ReadSheet[] {
  return format.format === 'xlsx' ? (format.readSheets ?? []) : [];
}

/** The line that `nameLine` has named, undefined where the text names none. `sheets`: by name, in the order they are read. */
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
