import { UNDECODABLE } from '../../model/undecodable.ts';
import { FIELD_ASCII, FIELD_DOUBLED_QUOTES } from './record-scanner.ts';

/** Texts of one byte are made once. */
const singleBytes = Array.from({ length: 128 }, (_, byte) => String.fromCharCode(byte));

/** The value of a field: its bytes from `start` to `end`; `doubled` and `single` are the quotation mark as text. */
export function readCellText(
  buffer: Buffer,
  start: number,
  end: number,
  kind: number,
  doubled: string,
  single: string,
): string {
  if (start === end) return '';
  if (kind === FIELD_ASCII) {
    return end - start === 1 ? (singleBytes[buffer[start] ?? 0] ?? '') : buffer.latin1Slice(start, end);
  }
  const text = buffer.utf8Slice(start, end);
  return kind === FIELD_DOUBLED_QUOTES ? text.replaceAll(doubled, single) : text;
}

/** Whether the decoder has left an undecodable byte in the field. */
export function hasUndecodable(buffer: Buffer, start: number, end: number): boolean {
  const at = buffer.indexOf(UNDECODABLE, start);
  return at !== -1 && at < end;
}
