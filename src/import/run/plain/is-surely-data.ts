import type { ByteParts } from '../../model/plain-row.ts';

const zero = 0x30;
const nine = 0x39;
const dash = 0x2d;

/**
 * True if a cell is a phone number or postal code in the usual form, which no title, total or
 * repeated header has. The row must have another cell. See `LeftOutRows`.
 */
export function isSurelyData(
  bytes: Uint8Array,
  { fieldCount, starts, ends }: ByteParts & { readonly fieldCount: number },
): boolean {
  for (let column = 0; column < fieldCount; column += 1) {
    const start = starts[column] ?? 0;
    const end = ends[column] ?? 0;
    const length = end - start;
    const mayBePostalCode = length === 8 && bytes[start + 3] === dash;
    const mayBePhone = length >= 10 && length <= 13 && bytes[start] === zero;
    if ((mayBePostalCode || mayBePhone) && hasOnlyDigits(bytes, start, end)) {
      if (mayBePhone || countDashes(bytes, start, end) === 1) return true;
    }
  }
  return false;
}

function hasOnlyDigits(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const unit = bytes[at] ?? 0;
    if (unit !== dash && (unit < zero || unit > nine)) return false;
  }
  return true;
}

function countDashes(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) if (bytes[at] === dash) count += 1;
  return count;
}
