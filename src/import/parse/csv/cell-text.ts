import { UNDECODABLE } from '../../model/undecodable.ts';
import { FIELD_ASCII, FIELD_DOUBLED_QUOTES, FIELD_ESCAPES } from './record-scanner.ts';

/** Texts of one byte are made once. */
const singleBytes = Array.from({ length: 128 }, (_, byte) => String.fromCharCode(byte));

/** How marks are written inside quotation marks, as text. */
export type Marks = {
  readonly single: string;
  readonly doubled: string;
  readonly quoteEscape: string | null;
};

/** The value of a field: its bytes from `start` to `end`. */
export function readCellText(
  buffer: Buffer,
  start: number,
  end: number,
  kind: number,
  { single, doubled, quoteEscape }: Marks,
): string {
  if (start === end) return '';
  if (kind === FIELD_ASCII) {
    return end - start === 1 ? (singleBytes[buffer[start] ?? 0] ?? '') : buffer.latin1Slice(start, end);
  }
  const text = buffer.utf8Slice(start, end);
  if (kind === FIELD_DOUBLED_QUOTES) return text.replaceAll(doubled, single);
  if (kind !== FIELD_ESCAPES || quoteEscape === null) return text;
  return takeOffEscapes(text, single, quoteEscape);
}

/** Only marks are escaped: a backslash before anything else is a character (a path, half of a yen amount). */
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

/** Whether the decoder has left an undecodable byte in the field. */
export function hasUndecodable(buffer: Buffer, start: number, end: number): boolean {
  const at = buffer.indexOf(UNDECODABLE, start);
  return at !== -1 && at < end;
}
