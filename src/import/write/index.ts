/**
 * Writes rows by COPY. Encodes them in the reader thread; selects and places the lines in the
 * transaction of a batch.
 */

export type { BatchCounts } from './batch-counts.ts';
export { BatchEncoder } from './batch-encoder.ts';
export { closeDraft, draftBatch, openDraft } from './draft-batch.ts';
export { findDifferences } from './find-differences.ts';
export { noteBans } from './note-bans.ts';
export { noteDuplicates } from './note-duplicates.ts';
export { noteMarks } from './note-marks.ts';
export type { Placement } from './placement.ts';
export { refuseRow } from './refuse-row.ts';
export { writeBatch } from './write-batch.ts';
export { type NumberPlacement, numberProblem, recordNumbers, sendNumbers } from './write-numbers.ts';
