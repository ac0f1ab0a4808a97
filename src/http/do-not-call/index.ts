/** The do-not-call list: view, add, release and export. */
export { presentBan, presentEntry, presentPermission } from './present-entry.ts';
export { registerDoNotCall } from './register-do-not-call.ts';
