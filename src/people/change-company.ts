import { recordAudit } from '../audit/index.ts';
import { refuse } from '../contract/refusals.ts';
import type { Trx } from '../db/database.ts';
import { getUser } from './user-store.ts';
import type { Viewer } from './viewer.ts';

/** Whether everybody of the company has to have a second factor. Refuses whoever has none: they would lock themselves out. */
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
