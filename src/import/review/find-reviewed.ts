import type { ClientBase } from 'pg';
import type { LeadId } from '../../base/ids.ts';
import type { DuplicateAction, MatchReason } from '../../contract/duplicate.ts';
import type { ImportScope } from '../model/import-scope.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import type { Reviewed, RowDecision } from '../model/reviewed.ts';
import type { RowRange } from '../model/row-range.ts';

type Leads = ReadonlyMap<number, readonly { readonly leadId: LeadId }[]>;
type Known = { readonly names: Leads; readonly phones: Leads; readonly pairs: Leads };

type DecisionRow = {
  row_no: string;
  action: DuplicateAction;
  action_lead: LeadId;
  action_fields: string[] | null;
  reason: MatchReason;
  lead_ids: LeadId[];
};

/**
 * The users' decisions about these rows and the current state of the leads in those decisions and
 * in `known`, in the transaction that writes the rows. null if the import was not reviewed.
 */
export async function findReviewed(
  client: ClientBase,
  scope: ImportScope,
  batch: PreparedBatch,
  range: RowRange,
  known: Known,
): Promise<Reviewed | null> {
  if (scope.options.duplicates !== 'review') return null;
  const { rows } = await client.query<DecisionRow>(decisionsOfRows, [
    scope.tenantId,
    scope.id,
    batch.firstRow + range.from,
    batch.firstRow + range.before - 1,
  ]);
  const met = [known.names, known.phones, known.pairs].flatMap((leads) =>
    [...leads.values()].flat().map(({ leadId }) => leadId),
  );
  return {
    decisions: new Map(rows.map((row) => [Number(row.row_no), toDecision(row)])),
    there: await findIds(
      client,
      leadsThere,
      scope,
      rows.map(({ action_lead }) => action_lead),
      [scope.options.scope === 'all' ? null : scope.projectId],
    ),
    written: await findIds(client, leadsWritten, scope, met, [scope.id]),
  };
}

const decisionsOfRows = `
  select row_no, action, action_lead, action_fields, reason, lead_ids from import_duplicates
  where tenant_id = $1 and import_id = $2 and row_no between $3 and $4 and action is not null`;

const leadsThere = `
  select id from leads where tenant_id = $1 and id = any($2::bigint[]) and ($3::bigint is null or project_id = $3)`;

const leadsWritten = `
  select lead_id as id from import_before_images where tenant_id = $1 and lead_id = any($2::bigint[]) and import_id = $3`;

function toDecision(row: DecisionRow): RowDecision {
  return {
    action: row.action,
    leadId: row.action_lead,
    reason: row.reason,
    fields: row.action_fields,
    reviewed: new Set(row.lead_ids),
  };
}

async function findIds(
  client: ClientBase,
  text: string,
  { tenantId }: ImportScope,
  ids: readonly LeadId[],
  more: readonly (string | null)[],
): Promise<ReadonlySet<LeadId>> {
  if (ids.length === 0) return new Set();
  const { rows } = await client.query<{ id: LeadId }>(text, [
    tenantId,
    `{${[...new Set(ids)].join(',')}}`,
    ...more,
  ]);
  return new Set(rows.map(({ id }) => id));
}
