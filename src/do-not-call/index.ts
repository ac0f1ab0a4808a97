/** Numbers that may not be called, and the one authority that says who may call which number now. */
export { addEntries, type EntryDraft, type EntryTarget } from './add-entries.ts';
export { type EntryFilter, getEntry, pageEntries } from './entry-page-store.ts';
export type { EntryRecord, EntryRow } from './entry-row.ts';
export { exportEntries } from './export-entries.ts';
export { type Ban, findBans } from './find-bans.ts';
export { type CallPermission, findCallPermissions } from './find-call-permissions.ts';
export { getNumberHistory, type NumberHistory } from './number-history.ts';
export { type CallWish, type PlacedCall, placeCall } from './place-call.ts';
export { releaseEntry, releaseNumber } from './release-entries.ts';
