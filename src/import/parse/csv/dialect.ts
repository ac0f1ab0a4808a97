export const LF = 0x0a;
export const CR = 0x0d;
export const SPACE = 0x20;

/**
 * The maximum number of columns of a sheet (XFD). A record with more was read with the wrong
 * delimiter.
 */
export const MAX_COLUMNS = 16_384;
/** An Excel cell has at most 32,767 characters. A CSV cell may be longer, but not unbounded. */
export const MAX_CELL_LENGTH = 10 * 1024 * 1024;
/** A longer record is cut, and the rest of its line is skipped. */
export const MAX_RECORD_LENGTH = 16 * 1024 * 1024;

export type CsvDialect = {
  /** The field separator: usually one character, but any text is allowed. */
  readonly delimiter: string;
  /** One ASCII character, or null if quotes have no meaning. */
  readonly quote: string | null;
  /**
   * The escape for a quote inside quotes, in addition to doubling it. One ASCII character; default:
   * none.
   */
  readonly quoteEscape?: string | null;
};

/** The dialect in UTF-16 units. `quote` and `quoteEscape` are -1 for none. */
export type DialectUnits = {
  readonly delimiter: Uint16Array;
  readonly quote: number;
  readonly quoteEscape: number;
};

/**
 * Throws a RangeError for an impossible delimiter or quote, which the caller should have rejected.
 */
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
