import type { TenantId, UserId } from '../base/ids.ts';
import type { Trx } from '../db/database.ts';

/** `action` is `<subject>.<what was done>`; `detail` holds what changed, never a secret. `userId` null: the system itself. */
export type AuditEntry = {
  readonly tenantId: TenantId;
  readonly userId: UserId | null;
  readonly action: `${string}.${string}`;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly detail?: Readonly<Record<string, unknown>>;
};

/** Appends the entry; it stays only if the transaction does. */
export async function recordAudit(trx: Trx, entry: AuditEntry): Promise<void> {
  await trx
    .insertInto('audit_log')
    .values({
      tenant_id: entry.tenantId,
      user_id: entry.userId,
      action: entry.action,
      subject: entry.subject,
      subject_id: entry.subjectId,
      detail: JSON.stringify(entry.detail ?? {}),
    })
    .execute();
}
