import { sql } from 'kysely';
import { recordAudit } from '../../audit/record-audit.ts';
import type { Database, Trx } from '../../db/database.ts';
import type { ImportRecord } from './import-record.ts';
import { getImport, moveState } from './import-store.ts';
import { notifyChange } from './notify.ts';

/**
 * Releases a claimed import whose stored list is missing. It waits in its state (`queued` if it was
 * running) and reports this. A worker looks for the list again after `seconds`. Does nothing if
 * another worker holds the import.
 */
export function waitForList(db: Database, claimed: ImportRecord, seconds: number): Promise<ImportRecord> {
  return db.transaction().execute(async (trx) => {
    const now = await getImport(trx, claimed.tenantId, claimed.id);
    if (now.leaseToken !== claimed.leaseToken) return now;
    if (now.status === 'running')
      await moveState(trx, claimed, 'queued', {}, { leaseToken: claimed.leaseToken });
    const { numUpdatedRows } = await trx
      .updateTable('imports')
      .set({
        lease_until: null,
        list_missing_since: sql<Date>`coalesce(list_missing_since, now())`,
        not_before: sql<Date>`now() + make_interval(secs => ${seconds})`,
      })
      .where('tenant_id', '=', claimed.tenantId)
      .where('id', '=', claimed.id)
      .where('lease_token', '=', claimed.leaseToken)
      .executeTakeFirst();
    if (numUpdatedRows > 0n && !now.listMissingSince) await note(trx, claimed, 'list_missing');
    return getImport(trx, claimed.tenantId, claimed.id);
  });
}

/** Records that the list of a claimed import is available again. */
export async function noteListFound(db: Database, claimed: ImportRecord): Promise<void> {
  if (!claimed.listMissingSince) return;
  await db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('imports')
      .set({ list_missing_since: null, not_before: null })
      .where('tenant_id', '=', claimed.tenantId)
      .where('id', '=', claimed.id)
      .where('lease_token', '=', claimed.leaseToken)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) await note(trx, claimed, 'list_found');
  });
}

async function note(trx: Trx, { tenantId, id, fileName }: ImportRecord, what: 'list_missing' | 'list_found') {
  const subject = { action: `import.${what}`, subject: 'import', subjectId: id } as const;
  await recordAudit(trx, { tenantId, userId: null, ...subject, detail: { file: fileName } });
  await notifyChange(trx, tenantId, id);
}
