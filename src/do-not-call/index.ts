/**
 * Numbers that may not be called, and the one authority that says who may call which number now.
 */
export { addEntries, type EntryTarget, findBanScopes, refuseExpired } from './add-entries.ts';
export { readCallBarrier, readCallRules, setCallRules } from './call-rules-store.ts';
export { type EntryFilter, pageEntries } from './entry-page-store.ts';
export type { EntryRecord } from './entry-row.ts';
export { banErasedNumber, eraseEntries, requireErasureKey } from './erase-entries.ts';
export { exportEntries } from './export-entries.ts';
export { findBans } from './find-bans.ts';
export { findBarred } from './find-barred.ts';
export { type CallPermission, findCallPermissions } from './find-call-permissions.ts';
export { findErased, hasErased, refuseErased } from './find-erased.ts';
export {
  banIncoming,
  closeIncomingNumbers,
  type ListedScope,
  lockList,
  openIncomingNumbers,
  releaseIncoming,
} from './import-numbers.ts';
export { getNumberHistory } from './number-history.ts';
export { type CallWish, placeCall } from './place-call.ts';
export { type Queryable, queryableIn } from './queryable.ts';
export { releaseEntry, releaseNumber } from './release-entries.ts';
export { countUndoneBans, restoreReleasedBans, undoImportedBans } from './undo-numbers.ts';
