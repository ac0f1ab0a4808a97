/** How a sample splits into records and fields with one delimiter and quote. */
export type SampleMeasure = {
  /** Number of fields of each record. Empty lines are not records. */
  readonly fieldCounts: readonly number[];
  /** Number of quoted fields, and of those whose closing quote is missing or followed by text. */
  readonly quotedFields: number;
  readonly malformedFields: number;
  readonly lineEnds: { readonly lf: number; readonly crlf: number; readonly cr: number };
};

export type SampleDialect = {
  readonly delimiter: string;
  readonly quote: string | null;
  readonly quoteEscape?: string | null;
};

const CR = '\r'.charCodeAt(0);
const LF = '\n'.charCodeAt(0);

/**
 * Measures without creating fields. Counts line ends outside quotes. `complete`: the text is the
 * whole file.
 */
export function measureSample(
  text: string,
  { delimiter, quote, quoteEscape = null }: SampleDialect,
  complete: boolean,
): SampleMeasure {
  const first = delimiter.charCodeAt(0);
  const fieldCounts: number[] = [];
  const lineEnds = { lf: 0, crlf: 0, cr: 0 };
  let quotedFields = 0;
  let malformedFields = 0;
  let fields = 1;
  let fieldStart = 0;
  let recordStart = 0;
  let at = 0;
  while (at < text.length) {
    if (quote !== null && at === fieldStart && text.startsWith(quote, at)) {
      const end = findQuotedEnd(text, at, quote, quoteEscape);
      quotedFields++;
      const closed = end !== -1 && (end === text.length || isFieldEnd(text, end, delimiter));
      if (closed) at = end;
      else malformedFields++;
    }
    const code = text.charCodeAt(at);
    if (code === first && text.startsWith(delimiter, at)) {
      fields++;
      at += delimiter.length;
      fieldStart = at;
    } else if (code === LF || code === CR) {
      const crlf = code === CR && text.charCodeAt(at + 1) === LF;
      lineEnds[crlf ? 'crlf' : code === LF ? 'lf' : 'cr']++;
      if (at > recordStart) fieldCounts.push(fields);
      at += crlf ? 2 : 1;
      fields = 1;
      fieldStart = at;
      recordStart = at;
    } else {
      at++;
    }
  }
  if (recordStart < text.length && (complete || fieldCounts.length === 0)) fieldCounts.push(fields);
  return { fieldCounts, quotedFields, malformedFields, lineEnds };
}

/** The position after the closing quote, -1 if there is none. */
function findQuotedEnd(text: string, open: number, quote: string, quoteEscape: string | null): number {
  let at = open + 1;
  while (true) {
    const close = text.indexOf(quote, at);
    if (close === -1) return -1;
    if (quoteEscape !== null && isEscaped(text, close, quoteEscape)) at = close + 1;
    else if (!text.startsWith(quote, close + 1)) return close + 1;
    else at = close + 2;
  }
}

/** True after an odd number of escapes. */
function isEscaped(text: string, at: number, quoteEscape: string): boolean {
  let start = at;
  while (text[start - 1] === quoteEscape) start--;
  return (at - start) % 2 === 1;
}

function isFieldEnd(text: string, at: number, delimiter: string): boolean {
  const code = text.charCodeAt(at);
  return code === LF || code === CR || text.startsWith(delimiter, at);
}
