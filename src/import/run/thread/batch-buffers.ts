import type { PreparedBatch } from '../../model/prepared-batch.ts';

/** The buffers of a batch, to be transferred between threads. */
export function buffersOf(batch: PreparedBatch): ArrayBuffer[] {
  const arrays = [
    batch.leads.bytes,
    batch.leads.ends,
    batch.contacts.bytes,
    batch.contacts.ends,
    batch.rows.texts,
    batch.rows.cellStarts,
    batch.rows.cellEnds,
    batch.rows.rowEnds,
    batch.rows.hasFurigana,
    batch.problems.bytes,
    batch.problems.ends,
    batch.nameHash,
    batch.nameFirst,
    batch.phoneHash,
    batch.phoneFirst,
  ];
  return arrays.map((array) => array.buffer).filter((buffer) => buffer instanceof ArrayBuffer);
}

/**
 * Releases the memory at once. The writer thread creates so little garbage that its collector would
 * let several batches accumulate.
 */
export function freeBatch(batch: PreparedBatch): void {
  for (const buffer of buffersOf(batch)) buffer.transfer(0);
}
