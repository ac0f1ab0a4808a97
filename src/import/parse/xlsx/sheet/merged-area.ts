import { AttributeCursor, readColumn, readInteger } from '../scan/attributes.ts';
import { isName } from '../scan/is-name.ts';

/** Cells that Excel shows as one, which has the value of the upper left one. Lines count from 1, columns from 0. */
export type MergedArea = {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

const colon = 0x3a;

/** The area of a `mergeCell` by its `ref` (`B2:C4`); undefined where that is none. `[start, end)` holds the attributes. */
export function findMergedArea(bytes: Buffer, start: number, end: number): MergedArea | undefined {
  const attributes = new AttributeCursor();
  attributes.reset(bytes, start, end);
  while (attributes.next()) {
    const { nameStart, nameEnd, valueStart, valueEnd } = attributes;
    if (isName(bytes, nameStart, nameEnd, 'ref')) return parseReference(bytes, valueStart, valueEnd);
  }
  return undefined;
}

function parseReference(bytes: Buffer, start: number, end: number): MergedArea | undefined {
  const middle = bytes.subarray(0, end).indexOf(colon, start);
  const area = {
    firstLine: readInteger(bytes, start, middle),
    lastLine: readInteger(bytes, middle + 1, end),
    firstColumn: readColumn(bytes, start, middle),
    lastColumn: readColumn(bytes, middle + 1, end),
  };
  const isWhole = middle >= 0 && Object.values(area).every((value) => value >= 0);
  return isWhole ? area : undefined;
}
