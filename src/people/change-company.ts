import { recordAudit } from '../audit/record-audit.ts';
import { refuse } from '../contract/refusals.ts';
import type { Trx } from '../db/database.ts';
import { getUser } from './user-store.ts';
import type { Viewer } from './viewer.ts';

/**
 * Sets whether all users of the company need a second factor. Throws if the viewer has none and
 * would be locked out.
 */
export async function requireSecondFactor(trx: Trx, viewer: Viewer, required: boolean): Promise<void> {
  const { tenantId, userId } = viewer;
  const { secondFactor } = await getUser(trx, tenantId, userId);
  if (required && !secondFactor) throw refuse('second_factor_own_first');
  await trx
    .updateTable('tenants')
    .set({ second_factor_required: required })
    .where('id', '=', tenantId)
    .execute();
  const detail = { secondFactorRequired: required };
  const entry = { action: 'company.changed', subject: 'company', subjectId: tenantId, detail } as const;
  await recordAudit(trx, { tenantId, userId, ...entry });
}

/**
 * Sets the number of days that lists of finished imports are stored; null: forever. A worker
 * deletes older lists.
 */
export async function keepListsFor(trx: Trx, viewer: Viewer, days: number | null): Promise<void> {
  const { tenantId, userId } = viewer;
  const { list_retention_days: was } = await trx
    .selectFrom('tenants')
    .select('list_retention_days')
    .where('id', '=', tenantId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (was === days) return;
  await trx.updateTable('tenants').set({ list_retention_days: days }).where('id', '=', tenantId).execute();
  const detail = { before: { listRetentionDays: was }, after: { listRetentionDays: days } };
  const entry = { action: 'company.changed', subject: 'company', subjectId: tenantId, detail } as const;
  await recordAudit(trx, { tenantId, userId, ...entry });
}
