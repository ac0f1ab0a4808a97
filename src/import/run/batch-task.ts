import type { ImportStatus } from '../../contract/import-state.ts';
import type { BatchWork, ImportEntry } from '../ledger/index.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import type { RowRange } from '../model/row-range.ts';
import type { BatchCounts } from '../write/index.ts';

/** Rows of a batch, to be written in one transaction. */
export type BatchTask = {
  readonly entry: ImportEntry;
  readonly batch: PreparedBatch;
  readonly range: RowRange;
  readonly work: BatchWork;
};

/** What was written, and the state the import was in: a user may have asked for a pause meanwhile. */
export type BatchOutcome = { readonly status: ImportStatus; readonly counts: BatchCounts };
