import type { RowCells } from './row-cells.ts';

/**
 * Lines of COPY text, one after the other: line `i` is `bytes[ends[i - 1] .. ends[i])`, its newline included. Runs of lines are
 * thus contiguous bytes that go to the server without another copy.
 */
export type Lines = { readonly bytes: Uint8Array; readonly ends: Uint32Array };

/**
 * A run of consecutive data rows, checked and encoded in the reader thread, as it crosses to the thread that writes: typed
 * arrays only, so that nothing is cloned. Row `i` is data row `firstRow + i`. Never written to after the reader has made it: a
 * batch that the database refuses is tried again in halves, and each attempt must see the same bytes.
 *
 * Its contacts are `contactStart[i] .. contactStart[i + 1]`, its problems `problemStart[i] .. problemStart[i + 1]`.
 * `leads` and `contacts` hold nothing for a failed row; of a do-not-call list `contacts` are its numbers (`write/number-line.ts`), and there are no leads. `rows` holds the
 * original cells of every row. `columns` of the lines: see `model/copy-columns.ts`.
 */
export type PreparedBatch = {
  readonly firstRow: number;
  readonly rowCount: number;
  /** 1 = may be written, 0 = failed its checks. */
  readonly sound: Uint8Array;
  /** 1 = the list marks the row as not to be called. */
  readonly marked: Uint8Array;
  readonly nameHash: BigInt64Array;
  /** The first row of the batch whose name has the same key, the keys themselves compared; its own index where it is new or failed. */
  readonly nameFirst: Int32Array;
  readonly contactStart: Uint32Array;
  readonly phoneHash: BigInt64Array;
  /** What each contact's number is: index into `phoneKinds`. */
  readonly phoneKind: Uint8Array;
  /** The first contact of the batch whose number has the same key. */
  readonly phoneFirst: Int32Array;
  readonly problemStart: Uint32Array;
  /** Index into the catalogue's codes, in its order; with `loweredFlag` where it is a warning here. */
  readonly problemCode: Uint16Array;
  /** Where each row starts in the file. */
  readonly line: Float64Array;
  /** Of a retry: the line of the first list that each row names, 0 for none. Empty in any other import. */
  readonly sourceLine: Float64Array;
  readonly leads: Lines;
  readonly contacts: Lines;
  readonly rows: RowCells;
  readonly problems: Lines;
  /** How far the reader is in the file, for progress. */
  readonly bytesRead: number;
};

/** Set in a problem's code where an error of the catalogue is a warning of its row. */
export const loweredFlag = 0x8000;
