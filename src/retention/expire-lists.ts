import { sql } from 'kysely';
import { recordAudit } from '../audit/record-audit.ts';
import { type ImportId, type TenantId, toId } from '../base/ids.ts';
import type { Database } from '../db/database.ts';
import { restingStates } from '../import/ledger/import-store.ts';
import { markListDeleted } from '../import/ledger/mark-list-deleted.ts';

const batchSize = 100;

/**
 * Deletes the stored lists of lead imports that finished longer ago than the company's retention
 * period. Do-not-call lists are kept as evidence of who asked not to be called. An unfinished
 * import keeps its list, regardless of its age.
 */
export async function expireLists(db: Database, now: Date): Promise<void> {
  while ((await expireBatch(db, now)) === batchSize);
}

function expireBatch(db: Database, now: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ tenant_id: string; id: string; file_name: string; days: number }>`
      select i.tenant_id, i.id, i.file_name, t.list_retention_days as days
      from tenants t join imports i on i.tenant_id = t.id
      where t.list_retention_days is not null and i.kind = 'lead' and i.file_erased_at is null
        and i.status in (${sql.join(finishedStates)})
        and i.finished_at < ${now}::timestamptz - make_interval(days => t.list_retention_days)
      limit ${batchSize} for update of i skip locked`.execute(trx);
    for (const row of rows) {
      const tenantId = toId<TenantId>(row.tenant_id);
      await markListDeleted(trx, { tenantId, id: toId<ImportId>(row.id) }, 'retention', now);
      const subject = { action: 'import.list_deleted', subject: 'import', subjectId: row.id } as const;
      const detail = { file: row.file_name, listRetentionDays: row.days };
      await recordAudit(trx, { tenantId, userId: null, ...subject, detail });
    }
    return rows.length;
  });
}

/** A paused import still reads its list. */
const finishedStates = restingStates.filter((state) => state !== 'paused');
