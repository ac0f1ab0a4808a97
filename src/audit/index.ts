/** Writes down who did what, append-only, in the transaction that does it, and seals it into a chain that can be verified. */

export { withActingKey } from './acting-key.ts';
export { blankDetails } from './blank-details.ts';
export { findUnsealedTenants, sealEntries } from './chain/seal-entries.ts';
export { type ChainFault, type ChainReport, type NotedHead, verifyChain } from './chain/verify-chain.ts';
export { type AuditRecord, pageAuditEntries } from './page-entries.ts';
export { recordAudit } from './record-audit.ts';
