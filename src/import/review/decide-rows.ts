import { sql } from 'kysely';
import { recordAudit } from '../../audit/record-audit.ts';
import type { UserId } from '../../base/ids.ts';
import type { BulkDecision, DuplicateDecision } from '../../contract/duplicate.ts';
import { refuse } from '../../contract/refusals.ts';
import type { Trx } from '../../db/database.ts';
import type { ImportRecord } from '../ledger/import-record.ts';
import { lockWaiting } from '../ledger/lock-waiting.ts';
import { notifyChange } from '../ledger/notify.ts';

/**
 * Stores or removes the decision about one row. Throws `not_found` if the row was not flagged or
 * does not match the lead, and `invalid_state`.
 */
export async function decideRow(
  trx: Trx,
  entry: ImportRecord,
  row: number,
  { action, leadId, fields }: DuplicateDecision,
  userId: UserId,
): Promise<void> {
  await lockWaiting(trx, entry);
  const lead = sql`coalesce(${leadId ?? null}::bigint, (matches -> 0 ->> 'leadId')::bigint)`;
  const { rows } = await sql<{ was_open: boolean }>`
    update import_duplicates d set action = ${action},
      action_lead = case when ${action}::text is null then null else ${lead} end,
      action_fields = ${action === 'overwrite' ? fields : null},
      decided_by = ${action && userId}, decided_at = case when ${action}::text is null then null else now() end
    from (select action is null as was_open from import_duplicates
      where tenant_id = ${entry.tenantId} and import_id = ${entry.id} and row_no = ${row}) before
    where tenant_id = ${entry.tenantId} and import_id = ${entry.id} and row_no = ${row}
      and (${leadId ?? null}::bigint is null or ${leadId ?? null}::bigint = any(lead_ids))
    returning was_open`.execute(trx);
  const [found] = rows;
  if (!found) throw refuse('not_found');
  await change(trx, entry, Number(action === null) - Number(found.was_open));
  await record(trx, entry, userId, { row, action, leadId, fields });
}

/**
 * Decides all undecided rows, or those with one reason, each against its most certain match.
 * Returns how many.
 */
export async function decideAll(
  trx: Trx,
  entry: ImportRecord,
  { action, reason, fields }: BulkDecision,
  userId: UserId,
): Promise<number> {
  await lockWaiting(trx, entry);
  const { numUpdatedRows } = await trx
    .updateTable('import_duplicates')
    .set({
      action,
      action_lead: sql<string>`(matches -> 0 ->> 'leadId')::bigint`,
      action_fields: action === 'overwrite' ? fields : null,
      decided_by: userId,
      decided_at: sql<Date>`now()`,
    })
    .where('tenant_id', '=', entry.tenantId)
    .where('import_id', '=', entry.id)
    .where('action', 'is', null)
    .$if(reason !== undefined, (query) => query.where('reason', '=', reason ?? ''))
    .executeTakeFirst();
  const decided = Number(numUpdatedRows);
  await change(trx, entry, -decided);
  await record(trx, entry, userId, { action, reason, fields, decided });
  return decided;
}

async function change(trx: Trx, { tenantId, id }: ImportRecord, more: number): Promise<void> {
  await trx
    .updateTable('imports')
    .set({ undecided: sql<string>`undecided + ${more}` })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
  await notifyChange(trx, tenantId, id);
}

function record(
  trx: Trx,
  { tenantId, id }: ImportRecord,
  userId: UserId,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  const subject = { action: 'import.duplicates_decided', subject: 'import', subjectId: id } as const;
  return recordAudit(trx, { tenantId, userId, ...subject, detail });
}
