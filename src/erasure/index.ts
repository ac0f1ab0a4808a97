/** Erases a phone number everywhere and keeps a keyed hash that keeps it out. */
export { type ErasureId, type ErasureRecord, listErasures, requestErasure } from './erasure-store.ts';
export { eraseNextBatch } from './run-erasure.ts';
export type { ErasureDeps } from './steps/step.ts';
