/** Writes down who did what, append-only, in the transaction that does it. */
export { recordAudit } from './audit-store.ts';
