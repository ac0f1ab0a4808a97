import type { ClientBase } from 'pg';
import { toId, type WorkgroupId } from '../../base/ids.ts';
import { findErased } from '../../do-not-call/find-erased.ts';
import { banIncoming, lockList, openIncomingNumbers } from '../../do-not-call/import-numbers.ts';
import type { LeadImport } from '../ledger/import-record.ts';
import type { BatchTask } from './batch-task.ts';
import { queryableOn } from './queryable-on.ts';

/**
 * Adds the numbers of rows that the list marks as "do not call" to the do-not-call list, in the
 * transaction that imports the rows. Must be called after the rows are written.
 */
export async function banMarked(
  client: ClientBase,
  entry: LeadImport,
  { batch, range, mask }: Pick<BatchTask, 'batch' | 'range' | 'mask'>,
): Promise<void> {
  const rows: number[] = [];
  const hashes: bigint[] = [];
  for (let index = range.from; index < range.before; index += 1) {
    if (batch.marked[index] !== 1 || batch.sound[index] !== 1) continue;
    for (const hash of batch.phoneHash.subarray(batch.contactStart[index], batch.contactStart[index + 1])) {
      rows.push(batch.firstRow + index);
      hashes.push(hash);
    }
  }
  if (rows.length === 0) return;
  const { workgroupIds } = entry.options.entries;
  const scope = {
    tenantId: entry.tenantId,
    importId: entry.id,
    userId: entry.createdBy,
    workgroupIds: workgroupIds.map((id) => toId<WorkgroupId>(id)),
    projectId: null,
  };
  await openIncomingNumbers(client, { draft: false });
  await lockList(client, scope);
  await client.query(fillSql, [entry.tenantId, rows, hashes.map(String)]);
  const erased = await findErased(queryableOn(client), entry.tenantId, mask, [...new Set(hashes)]);
  await banIncoming(client, scope, { draft: false, erased });
}

/**
 * Normalizes the number for comparison (see `phoneKey`). A row that was not imported has no contact
 * and therefore adds no number.
 */
const fillSql = `
  insert into incoming_numbers (row_no, position, phone_hash, phone_number, phone, lead_name, reason, note, evidence)
  select n.row_no, 0, n.phone_hash, c.number, c.phone, c.lead_name, 'refusal', '', ''
  from (select distinct on (phone_hash) row_no, phone_hash from unnest($2::bigint[], $3::bigint[]) as t(row_no, phone_hash)
    order by phone_hash, row_no) n
  cross join lateral (
    select coalesce(x.phone_e164, regexp_replace(normalize(x.phone, NFKC), '[^0-9]', '', 'g')) as number, x.phone, l.name as lead_name
    from (select * from contacts where phone_hash = n.phone_hash and tenant_id + 0 = $1 offset 0) x
    join leads l on l.tenant_id = x.tenant_id and l.id = x.lead_id
    order by x.id desc limit 1
  ) c`;
