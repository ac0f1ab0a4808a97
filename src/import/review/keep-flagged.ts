import type { ClientBase } from 'pg';
import type { LeadId } from '../../base/ids.ts';
import { type MatchReason, strengthOf } from '../../contract/duplicate.ts';
import type { ImportRecord } from '../ledger/import-record.ts';
import { FencedError } from '../ledger/record-batch.ts';
import { comparedLeadSql } from './compared-lead-sql.ts';

/** A row that duplicates or may duplicate these leads, most certain first. */
export type FlaggedRow = {
  readonly row: number;
  readonly line: number;
  readonly matches: readonly {
    readonly leadId: LeadId;
    readonly own: boolean;
    readonly reason: MatchReason;
  }[];
};

/** Maximum number of leads shown with a row. */
const matchesShown = 5;

/** Deletes what an interrupted attempt stored. Throws FencedError if the lease was lost. */
export function forgetFlagged(client: ClientBase, entry: ImportRecord): Promise<void> {
  return inTransaction(client, async () => {
    await lock(client, entry);
    const key = [entry.tenantId, entry.id];
    await client.query('delete from import_duplicates where tenant_id = $1 and import_id = $2', key);
    await client.query('update imports set flagged = 0, undecided = 0 where tenant_id = $1 and id = $2', key);
  });
}

/**
 * Stores rows of a checked batch for review, together with the values they would write, which the
 * draft tables hold at this point. Throws FencedError if the lease was lost or the import was
 * cancelled.
 */
export async function keepFlagged(
  client: ClientBase,
  entry: ImportRecord,
  rows: readonly FlaggedRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await inTransaction(client, async () => {
    await lock(client, entry);
    const values = JSON.stringify(rows.map((row) => toRecord(row, entry)));
    await client.query(insertRows, [entry.tenantId, entry.id, values]);
    await client.query(
      'update imports set flagged = flagged + $3, undecided = undecided + $3 where tenant_id = $1 and id = $2',
      [entry.tenantId, entry.id, rows.length],
    );
  });
}

const draftOf = (lead: string) =>
  comparedLeadSql(lead, 'draft_contacts', `c.lead_id = ${lead}.id and c.import_row = ${lead}.import_row`);

const insertRows = `
  insert into import_duplicates (tenant_id, import_id, row_no, line_no, strength, reason, matches, lead_ids, incoming, earlier)
  select $1, $2, f.row, f.line, f.strength, f.reason, f.matches, f.leads, ${draftOf('d')},
    (select coalesce(jsonb_object_agg(e.id::text, ${draftOf('e')}), '{}') from draft_leads e where e.id = any(f.own))
  from jsonb_to_recordset($3::jsonb)
    as f(row bigint, line bigint, strength text, reason text, matches jsonb, leads bigint[], own bigint[])
  join draft_leads d on d.id = ($2::bigint << 32) + f.row * 16`;

function toRecord({ row, line, matches }: FlaggedRow, { id }: ImportRecord) {
  const leads = Map.groupBy(matches, ({ leadId }) => leadId);
  const all = [...leads].map(([leadId, same]) => ({
    leadId,
    reasons: [...new Set(same.map(({ reason }) => reason))],
    row: BigInt(leadId) >> 32n === BigInt(id) ? Number((BigInt(leadId) & 0xffff_ffffn) >> 4n) : null,
  }));
  // A number is stronger evidence than a name, and an existing lead than one still to be created.
  const shown = all
    .toSorted((one, other) => rank(one.reasons) - rank(other.reasons) || (one.row ?? 0) - (other.row ?? 0))
    .slice(0, matchesShown);
  const reason = shown[0]?.reasons.includes('phone') ? 'phone' : (shown[0]?.reasons[0] ?? 'name');
  return {
    row,
    line,
    strength: strengthOf[reason],
    reason,
    matches: shown,
    leads: `{${all.map(({ leadId }) => leadId).join(',')}}`,
    own: `{${shown.flatMap((match) => (match.row === null ? [] : [match.leadId])).join(',')}}`,
  };
}

/** Order: number and name, number, name, possible matches. */
function rank(reasons: readonly MatchReason[]): number {
  if (reasons.includes('phone')) return reasons.length > 1 ? 0 : 1;
  return reasons.includes('name') ? 2 : 3;
}

async function lock(client: ClientBase, entry: ImportRecord): Promise<void> {
  const { rowCount } = await client.query(
    `select 1 from imports where tenant_id = $1 and id = $2 and lease_token = $3 and status = 'checking' for no key update`,
    [entry.tenantId, entry.id, entry.leaseToken],
  );
  if (!rowCount) throw new FencedError();
}

async function inTransaction(client: ClientBase, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
