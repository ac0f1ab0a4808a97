import { guardFormula } from '../model/formula-guard.ts';

export type CsvLineOptions = {
  readonly delimiter?: string;
  /**
   * Puts an apostrophe before cells that a spreadsheet would run as a formula (OWASP, CSV
   * injection). For files that people open, not for files read by programs. Stored values never
   * change.
   */
  readonly guardFormulas?: boolean;
};

/** Formats one CSV line with its CRLF, quoted according to RFC 4180 where needed. */
export function formatCsvLine(cells: readonly string[], options: CsvLineOptions = {}): string {
  const { delimiter = ',', guardFormulas = false } = options;
  const fields = cells.map((cell) => quoteField(guardFormulas ? guardFormula(cell) : cell, delimiter));
  // A line with one empty cell would be an empty line, which readers skip.
  return `${fields.length === 1 && fields[0] === '' ? '""' : fields.join(delimiter)}\r\n`;
}

/** Leading or trailing spaces are quoted too, because some programs trim unquoted values. */
function quoteField(text: string, delimiter: string): string {
  const plain = !text.includes(delimiter) && !/["\r\n]|^\s|\s$/.test(text);
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}
