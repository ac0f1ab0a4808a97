import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { TenantId, UserId } from '../base/ids.ts';
import type { Trx } from '../db/database.ts';
import { findActingKey } from './acting-key.ts';

/** `action` is `<subject>.<what was done>`; `detail` holds what changed, never a secret; the API key that acts is added to it. `userId` null: the system itself. */
export type AuditEntry = {
  readonly tenantId: TenantId;
  readonly userId: UserId | null;
  readonly action: `${string}.${string}`;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly detail?: Readonly<Record<string, unknown>>;
};

/**
 * Appends the entry; it stays only if the transaction does. It waits to be sealed into the company's chain, which a worker
 * does afterwards: sealed here, all changes of a company would have to wait for each other.
 */
export async function recordAudit(trx: Trx, entry: AuditEntry): Promise<void> {
  const apiKey = findActingKey();
  const detail = JSON.stringify({ ...entry.detail, ...(apiKey && { apiKey }) });
  await sql`
    with entry as (
      insert into audit_log (tenant_id, user_id, action, subject, subject_id, detail, detail_salt, detail_digest)
      select ${entry.tenantId}, ${entry.userId}, ${entry.action}, ${entry.subject}, ${entry.subjectId}, d.detail, d.salt,
        sha256(d.salt || convert_to(d.detail::text, 'UTF8'))
      from (select ${detail}::jsonb as detail, ${randomBytes(16)}::bytea as salt) d
      returning tenant_id, id)
    insert into audit_pending_seals select tenant_id, id from entry`.execute(trx);
}
