import { type ImportId, toId } from '../../base/ids.ts';

/** Maximum number of contacts per row: the contact's index is the last 4 bits of the id. */
const maxContactsPerRow = 16;

/** Maximum number of data rows per import: 28 bits of the id. */
const maxRows = 2 ** 28 - 1;

/**
 * Ids of records that an import creates: import (31 bits) · row (28 bits) · contact (4 bits). A
 * batch that is written again after a crash creates the same ids, and everything that an import
 * created is one range of the primary key, which an undo scans. Ids below 2^32 are reserved for
 * manual creation. Throws beyond `maxRows`, because the id would belong to the next import.
 */
export function rowId(importId: ImportId, row: number, contact: number): bigint {
  if (row > maxRows) throw new RangeError(`Row ${row} is past the ${maxRows} rows of one import`);
  return (BigInt(importId) << 32n) + BigInt(row * maxContactsPerRow + contact);
}

/**
 * Ids as decimal text, for creating millions of them. Uses BigInts only for imports beyond the
 * first two million.
 */
export function rowIdTexts(importId: ImportId): (row: number, contact: number) => string {
  const first = Number(importId) * 2 ** 32;
  if (!Number.isSafeInteger(first + 2 ** 32)) return (row, contact) => String(rowId(importId, row, contact));
  return (row, contact) => String(first + row * maxContactsPerRow + contact);
}

/** First id of the import's range, and the first id after it. */
export function idRange(importId: ImportId): { from: string; before: string } {
  return { from: toId(BigInt(importId) << 32n), before: toId((BigInt(importId) + 1n) << 32n) };
}
