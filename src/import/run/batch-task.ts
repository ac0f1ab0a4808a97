import type { ErasureHasher } from '../../contacts/erasure-hasher.ts';
import type { Queryable } from '../../do-not-call/queryable.ts';
import type { ImportRecord } from '../ledger/import-record.ts';
import type { BatchWork } from '../ledger/record-batch.ts';
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
