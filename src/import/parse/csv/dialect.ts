export const LF = 0x0a;
export const CR = 0x0d;
export const SPACE = 0x20;

/** A sheet has no more columns than this (XFD); a record that has is a file read with the wrong delimiter. */
export const MAX_COLUMNS = 16_384;
/** A cell of an Excel sheet holds 32,767 characters; a CSV may hold more, but not without bound. */
export const MAX_CELL_LENGTH = 10 * 1024 * 1024;
/** A record that has not ended by then is cut: the rest of its line is passed over. */
export const MAX_RECORD_LENGTH = 16 * 1024 * 1024;

export type CsvDialect = {
  /** What separates the fields: one character as a rule, any text will do. */
  readonly delimiter: string;
  /** One ASCII character, or null where quotation marks mean nothing. */
  readonly quote: string | null;
  /** Makes a quotation mark inside quotes a character besides doubling it; one ASCII character, none unless told. */
  readonly quoteEscape?: string | null;
};

/** The dialect in units of UTF-16; `quote` and `quoteEscape` are -1 for none. */
export type DialectUnits = {
  readonly delimiter: Uint16Array;
  readonly quote: number;
  readonly quoteEscape: number;
};

/** Throws a RangeError for a delimiter or quote that no file can have: the caller has let it through unchecked. */
export function toUnits({ delimiter, quote, quoteEscape = null }: CsvDialect): DialectUnits {
  if (delimiter === '' || /[\r\n]/.test(delimiter) || delimiter === quote) {
    throw new RangeError(`Not a delimiter: ${JSON.stringify(delimiter)}`);
  }
  const units = Uint16Array.from(delimiter, (_, at) => delimiter.charCodeAt(at));
  return { delimiter: units, quote: toUnit(quote), quoteEscape: toUnit(quoteEscape) };
}

function toUnit(mark: string | null): number {
  if (mark === null) return -1;
  if (!/^[!-~]$/.test(mark)) throw new RangeError(`Not a quote or escape: ${JSON.stringify(mark)}`);
  return mark.charCodeAt(0);
}
