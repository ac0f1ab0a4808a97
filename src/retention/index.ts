/** Deletes stored files that are no longer needed. */
export { type SweepDeps, sweepFiles } from './sweep-files.ts';
