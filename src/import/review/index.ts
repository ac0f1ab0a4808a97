/**
 * Review (確認する): stores possible duplicates, records the users' decisions, and passes them to the
 * run.
 */
export { continueImport } from './continue-import.ts';
export { decideAll, decideRow } from './decide-rows.ts';
export { findReviewed } from './find-reviewed.ts';
export { type FlaggedRow, forgetFlagged, keepFlagged } from './keep-flagged.ts';
export { listDuplicates, summariseDuplicates } from './list-duplicates.ts';
