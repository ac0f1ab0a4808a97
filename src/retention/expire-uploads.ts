import { recordAudit } from '../audit/record-audit.ts';
import { type TenantId, toId } from '../base/ids.ts';
import type { Database } from '../db/database.ts';
import { requestRemoval } from '../import/ledger/request-removal.ts';

const lifetimeMs = 7 * 24 * 3_600_000;
const batchSize = 100;

/**
 * Deletes uploads without an import whose client has been silent for seven days, complete or not.
 * An upload that became an import has no record here.
 */
export async function expireUploads(db: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - lifetimeMs);
  while ((await expireBatch(db, before)) === batchSize);
}

function expireBatch(db: Database, before: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const expired = await trx
      .selectFrom('uploads')
      .select(['tenant_id', 'id', 'file_name'])
      .where('last_active_at', '<', before)
      .limit(batchSize)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const { tenant_id, id, file_name: file } of expired) {
      const tenantId = toId<TenantId>(tenant_id);
      await trx.deleteFrom('uploads').where('tenant_id', '=', tenant_id).where('id', '=', id).execute();
      await requestRemoval(trx, tenantId, `uploads/${id}`);
      const subject = { action: 'upload.expired', subject: 'upload', subjectId: id } as const;
      await recordAudit(trx, { tenantId, userId: null, ...subject, detail: { file } });
    }
    return expired.length;
  });
}
