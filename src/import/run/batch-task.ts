import type { ErasureHasher } from '../../contacts/index.ts';
import type { Queryable } from '../../do-not-call/index.ts';
import type { BatchWork, ImportRecord } from '../ledger/index.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import type { RowRange } from '../model/row-range.ts';

/** Rows of a batch to write in one transaction. */
export type BatchTask = {
  readonly entry: ImportRecord;
  readonly batch: PreparedBatch;
  readonly range: RowRange;
  readonly work: BatchWork;
  /** Finds erased numbers in the do-not-call list. */
  readonly mask: ErasureHasher;
  /** A connection outside the transaction, so that two queries can run at the same time. */
  readonly secondaryConnection: Queryable;
};
