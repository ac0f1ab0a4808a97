/** 確認する: keeps the rows that may be duplicates for a person, takes their decisions, and hands them to the run. */
export { continueImport } from './continue-import.ts';
export { decideAll, decideRow } from './decide-rows.ts';
export { findReviewed } from './find-reviewed.ts';
export { type FlaggedRow, forgetFlagged, keepFlagged } from './keep-flagged.ts';
export { listDuplicates, summariseDuplicates } from './list-duplicates.ts';
