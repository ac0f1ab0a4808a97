import { FIELD_DOUBLED_QUOTES, FIELD_ESCAPES } from './record-scanner.ts';

/** How quotes are written inside quoted fields. */
export type Marks = {
  readonly single: string;
  readonly doubled: string;
  readonly quoteEscape: string | null;
};

/** The value of a field that contains quotes. */
export function takeOffMarks(text: string, kind: number, { single, doubled, quoteEscape }: Marks): string {
  if (kind === FIELD_DOUBLED_QUOTES) return text.replaceAll(doubled, single);
  return kind === FIELD_ESCAPES && quoteEscape !== null ? takeOffEscapes(text, single, quoteEscape) : text;
}

/**
 * Only quotes can be escaped: a backslash before anything else is a character (a path, half of a
 * yen amount).
 */
function takeOffEscapes(text: string, quote: string, quoteEscape: string): string {
  let value = '';
  for (let at = 0; at < text.length; at++) {
    const next = text[at + 1];
    const isEscape = text[at] === quoteEscape && (next === quote || next === quoteEscape);
    if (isEscape || (text[at] === quote && next === quote)) at++;
    value += text[at] ?? '';
  }
  return value;
}
