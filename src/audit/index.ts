/** Writes down who did what, append-only, in the transaction that does it. */
export { type AuditEntry, recordAudit } from './audit-store.ts';
