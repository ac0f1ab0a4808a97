import type { PreparedBatch } from '../../model/prepared-batch.ts';

/** The memory behind a batch, as it is handed from thread to thread. */
export function buffersOf(batch: PreparedBatch): ArrayBuffer[] {
  const arrays = [
    batch.leads.bytes,
    batch.leads.ends,
    batch.contacts.bytes,
    batch.contacts.ends,
    batch.rows.texts,
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

/** Gives the memory back at once: the writer's thread makes so little garbage that its collector would let several batches pile up. */
export function freeBatch(batch: PreparedBatch): void {
  for (const buffer of buffersOf(batch)) buffer.transfer(0);
}
