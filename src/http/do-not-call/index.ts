/** The do-not-call list: seen, added to, released from, taken away as a file. */
export { presentBan, presentPermission } from './present-entry.ts';
export { registerDoNotCall } from './register-do-not-call.ts';
