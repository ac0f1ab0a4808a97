/**
 * Append-only audit log, written in the transaction of each change and sealed into a verifiable
 * chain.
 */

export { withActingKey } from './acting-key.ts';
export { blankDetails } from './blank-details.ts';
export { findUnsealedTenants, sealEntries } from './chain/seal-entries.ts';
export { type ChainFault, type ChainReport, type NotedHead, verifyChain } from './chain/verify-chain.ts';
export { type AuditRecord, pageAuditEntries } from './page-entries.ts';
export { recordAudit } from './record-audit.ts';
