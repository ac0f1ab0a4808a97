/**
 * Imports a list: from a stored file to leads, with a record of every row. The only public entry of
 * the import.
 */

export { tryValue } from './check/index.ts';
export {
  changeState,
  claimImport,
  countMended,
  deleteSavedMapping,
  discardImport,
  dismissRows,
  eachFailedRow,
  excludedRows,
  findColumnValues,
  findNamedImport,
  findNextStoredImport,
  findOriginalImport,
  findRecipeByName,
  findSharedImport,
  getImport,
  type ImportRecord,
  importChannel,
  insertImport,
  leadsShownTo,
  listImports,
  listKept,
  listOpenRows,
  listOutcomeLeads,
  listRetries,
  listRows,
  listSameFile,
  listSavedMappings,
  markListDeleted,
  type NamedImport,
  postponeImport,
  requestRemoval,
  restingStates,
  rightsTo,
  rowsDone,
  saveDrafts,
  undoOf,
  type WorkKind,
} from './ledger/index.ts';
export { overrideMapping, parseAssignments, parseMappingFile, suggestedMapping } from './map/index.ts';
export { findPlaces, mappingOfRetry } from './model/failure-file.ts';
export { readFileName } from './receive/index.ts';
export {
  type CsvEncoding,
  csvChunks,
  csvEncodings,
  failureFileBytes,
  formatCsvLine,
  writeXlsx,
} from './report/index.ts';
export {
  continueImport,
  decideAll,
  decideRow,
  listDuplicates,
  summariseDuplicates,
} from './review/index.ts';
export { changeProvenance } from './run/change-provenance.ts';
export { createRowChecker } from './run/create-row-checker.ts';
export { enqueueList } from './run/enqueue-list.ts';
export { blankDrafts, makeBlanker } from './run/erased/erased-texts.ts';
export { profileFile } from './run/file/profile-file.ts';
export { type ReadRow, readRows } from './run/file/read-rows.ts';
export { previewRows } from './run/mapping/preview-rows.ts';
export { recallMapping } from './run/mapping/recall-mapping.ts';
export { suggestField } from './run/mapping/suggest-field.ts';
export { choiceColumnsOf, findUnknownChoices } from './run/mapping/unknown-choices.ts';
export { matchKeyHasher } from './run/match-key-hasher.ts';
export { outcomeFileNames, outcomeFiles, outcomeRows } from './run/outcome-file.ts';
export { receiveList } from './run/receive-list.ts';
export { rekeyLeads } from './run/rekey-leads.ts';
export {
  type ActionChoice,
  type ImportAction,
  requestChange,
  requireTakeBack,
} from './run/request-change.ts';
export { makeOpenRowChecker } from './run/retry/make-open-row-checker.ts';
export { retryMended } from './run/retry/retry-mended.ts';
export type { RunDeps } from './run/run-import.ts';
export { checkMapping, type MappingToSave, requestCheck, startImport } from './run/start-import.ts';
export { workOn } from './run/work-on.ts';
export { previewUndo } from './undo/index.ts';
