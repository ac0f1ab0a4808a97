import type { RowCells } from './row-cells.ts';

/**
 * Lines of COPY text: line `i` is `bytes[ends[i - 1] .. ends[i])`, including its newline. Runs of
 * lines are contiguous bytes that can be sent to the server without copying.
 */
export type Lines = { readonly bytes: Uint8Array; readonly ends: Uint32Array };

/**
 * A run of consecutive data rows, checked and encoded in the reader thread and transferred to the
 * writer thread. Typed arrays only, so that nothing is cloned. Row `i` is data row `firstRow + i`.
 *
 * Never modified after creation: a batch that the database rejects is retried in halves, and each
 * attempt must see the same bytes.
 *
 * The contacts of row `i` are `contactStart[i] .. contactStart[i + 1]`, its problems
 * `problemStart[i] .. problemStart[i + 1]`. `leads` and `contacts` are empty for a failed row. For
 * a do-not-call list, `contacts` contains numbers (`write/number-line.ts`), and there are no leads.
 * `rows` has the original cells of every row. For the `columns` of the lines see
 * `model/copy-columns.ts`.
 */
export type PreparedBatch = {
  readonly firstRow: number;
  readonly rowCount: number;
  /** 1: valid, 0: failed its checks. */
  readonly sound: Uint8Array;
  /** 1: the list marks the row as "do not call". */
  readonly marked: Uint8Array;
  readonly nameHash: BigInt64Array;
  /**
   * The first row of the batch with the same name key (keys are compared, not only hashes). Its own
   * index if the name is new or the row failed.
   */
  readonly nameFirst: Int32Array;
  readonly contactStart: Uint32Array;
  readonly phoneHash: BigInt64Array;
  /** The kind of each contact's number: an index into `phoneKinds`. */
  readonly phoneKind: Uint8Array;
  /** The first contact of the batch with the same number key. */
  readonly phoneFirst: Int32Array;
  readonly problemStart: Uint32Array;
  /** Index into the catalogue's codes, with `loweredFlag` if it is only a warning here. */
  readonly problemCode: Uint16Array;
  /** The line on which each row starts in the file. */
  readonly line: Float64Array;
  /**
   * For a retry: the line of the original list that each row names, 0 for none. Empty for other
   * imports.
   */
  readonly sourceLine: Float64Array;
  readonly leads: Lines;
  readonly contacts: Lines;
  readonly rows: RowCells;
  readonly problems: Lines;
  /** The reader's position in the file, for progress. */
  readonly bytesRead: number;
};

/** Set in a problem's code if an error of the catalogue is only a warning of its row. */
export const loweredFlag = 0x8000;
