/**
 * The record of an import: its state, its counts, its ledger of committed batches, and its lease.
 */
export { deleteColumnValues, findColumnValues, replaceColumnValues } from './column-values.ts';
export {
  countMended,
  dismissRows,
  eachMendedRow,
  listOpenRows,
  type OpenRow,
  saveDrafts,
} from './failed-row-store.ts';
export {
  type FailedRow,
  findFailedRows,
  lockFailedRows,
  type RetriedRow,
  recordRetried,
} from './failed-rows.ts';
export { findFamily } from './find-family.ts';
export { findOriginalImport, type OriginalImport } from './find-original-import.ts';
export { findStatus } from './find-status.ts';
export {
  findNamedImport,
  findSharedImport,
  listImports,
  listSameFile,
  type NamedImport,
} from './import-lines.ts';
export {
  excludedRows,
  type ImportRecord,
  type LeadImport,
  type NumberImport,
  rowsDone,
  undoOf,
} from './import-record.ts';
export { rightsTo } from './import-rights.ts';
export { eachFailedRow, eachRow, listRows } from './import-rows.ts';
export {
  changeState,
  discardImport,
  findNextStoredImport,
  getImport,
  insertImport,
  restingStates,
  setProvenance,
} from './import-store.ts';
export { type FindFurigana, makeFindFurigana } from './kept-furigana.ts';
export { listKept, toKeptLead } from './kept-leads.ts';
export { leadsShownTo } from './leads-shown-to.ts';
export {
  claimImport,
  endLease,
  type LeaseDeps,
  postponeImport,
  renewLease,
  type WorkKind,
} from './lease.ts';
export { noteListFound, waitForList } from './list-missing.ts';
export { listRetries } from './list-retries.ts';
export { lockWaiting } from './lock-waiting.ts';
export { markListDeleted } from './mark-list-deleted.ts';
export { importChannel, notifyChange } from './notify.ts';
export { eachOutcomeLead, listOutcomeLeads } from './outcome-leads.ts';
export { type BatchWork, FencedError, findNextRow, lockForBatch, recordBatch } from './record-batch.ts';
export { recordUndone, type UndoneBatch } from './record-undone.ts';
export { announceFile, requestRemoval } from './request-removal.ts';
export {
  deleteSavedMapping,
  findMappingByName,
  findRecipeByName,
  findSavedMapping,
  findSavedRules,
  listSavedMappings,
  type RowRules,
  type SavedMappingQuery,
  saveMapping,
} from './saved-mappings.ts';
export { nameSession } from './session-name.ts';
export { mayBecome } from './state-changes.ts';
