import { guardFormula } from '../model/formula-guard.ts';

export type CsvLineOptions = {
  readonly delimiter?: string;
  /**
   * Puts an apostrophe before cells that a spreadsheet would run as a formula (OWASP, CSV injection). For files that
   * people open, not for those that programs read. The stored value never changes.
   */
  readonly guardFormulas?: boolean;
};

/** One line of a CSV with its CRLF, quoted by RFC 4180 where needed. */
export function formatCsvLine(cells: readonly string[], options: CsvLineOptions = {}): string {
  const { delimiter = ',', guardFormulas = false } = options;
  const fields = cells.map((cell) => quoteField(guardFormulas ? guardFormula(cell) : cell, delimiter));
  // A line of one empty cell would be an empty line, which readers leave out.
  return `${fields.length === 1 && fields[0] === '' ? '""' : fields.join(delimiter)}\r\n`;
}

/** A space at either end is quoted too: some programs trim what is not. */
function quoteField(text: string, delimiter: string): string {
  const plain = !text.includes(delimiter) && !/["\r\n]|^\s|\s$/.test(text);
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}
