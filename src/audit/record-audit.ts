import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { TenantId, UserId } from '../base/ids.ts';
import { webhookMessagesOf } from '../contract/webhook.ts';
import type { Trx } from '../db/database.ts';
import { findActingKey } from './acting-key.ts';

/**
 * `action` is `<subject>.<verb>`. `detail` holds what changed, never a secret; the API key of the
 * request is added. `userId` null: the system.
 */
export type AuditEntry = {
  readonly tenantId: TenantId;
  readonly userId: UserId | null;
  readonly action: `${string}.${string}`;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly detail?: Readonly<Record<string, unknown>>;
};

/**
 * Appends the entry in the transaction. A worker seals it into the company's chain later; sealing
 * it here would serialize all changes of a company. Webhooks that receive such an event are queued.
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
  await queueWebhooks(trx, entry);
}

/** Queues the messages about a change for the webhooks of the company, in its transaction. */
async function queueWebhooks(trx: Trx, entry: AuditEntry): Promise<void> {
  for (const { event, subject, data } of webhookMessagesOf(entry)) {
    const body = JSON.stringify({ type: event, timestamp: new Date().toISOString(), data });
    await sql`
      insert into webhook_deliveries (tenant_id, webhook_id, event, subject, body)
      select tenant_id, id, ${event}, ${subject}, ${body} from webhooks
      where tenant_id = ${entry.tenantId} and active and ${event} = any(events)`.execute(trx);
  }
}
