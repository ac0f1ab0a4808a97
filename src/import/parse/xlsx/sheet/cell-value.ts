import type { CellFormat } from '../values/cell-format.ts';
import { serialOfIsoDate } from '../values/iso-date.ts';

/** The value type according to `t` of a cell; number by default. */
export type CellType = 'number' | 'shared' | 'inline' | 'text' | 'boolean' | 'error' | 'date';

/** The type for the values of `t`: n, s, inlineStr, str, b, e, d. */
export function cellTypeOf(bytes: Buffer, start: number, end: number): CellType {
  const letter = String.fromCharCode(bytes[start] ?? 0);
  if (letter === 's') return end - start === 1 ? 'shared' : 'text';
  return types[letter] ?? 'number';
}

const types: Readonly<Record<string, CellType>> = { i: 'inline', b: 'boolean', e: 'error', d: 'date' };

/** The displayed text for a stored value that is not a shared string. */
export function showValue(type: CellType, stored: string, format: CellFormat): string {
  switch (type) {
    case 'shared':
    case 'inline':
    case 'text':
      return format.text(stored);
    case 'boolean':
      return showBoolean(stored);
    case 'error':
      return stored;
    case 'date':
      return showDate(stored, format);
    case 'number':
      return format.number(stored);
  }
}

function showBoolean(stored: string): string {
  if (stored === '1' || stored === 'true') return 'TRUE';
  return stored === '0' || stored === 'false' ? 'FALSE' : stored;
}

/**
 * An ISO date in a cell without a date format is kept, because its serial number would mean nothing
 * to users.
 */
function showDate(stored: string, format: CellFormat): string {
  const serial = format.isDate ? serialOfIsoDate(stored) : undefined;
  return serial === undefined ? stored : format.number(String(serial - format.epochDays));
}
