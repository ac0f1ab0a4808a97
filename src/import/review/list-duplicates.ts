import { sql } from 'kysely';
import { z } from 'zod';
import {
  type ComparedLead,
  type DuplicateMatch,
  type DuplicateRow,
  type DuplicateSummary,
  duplicateRowSchema,
  type MatchReason,
  matchReasons,
  strengthOf,
} from '../../contract/duplicate.ts';
import type { Database } from '../../db/database.ts';
import type { ImportRecord } from '../ledger/import-record.ts';
import { placeOfLine } from '../model/sheet-line.ts';
import { comparedLeadSql } from './compared-lead-sql.ts';

type Filter = {
  readonly show: 'all' | 'undecided' | 'decided';
  readonly reason?: MatchReason | undefined;
  readonly after: number;
  readonly limit: number;
  readonly row?: number;
};

/** Rows under review in file order, after row `after`, with the current values of the leads. */
export async function listDuplicates(
  db: Database,
  { tenantId, id, projectId, options, profile }: ImportRecord,
  { show, reason, after, limit, row }: Filter,
): Promise<readonly DuplicateRow[]> {
  const rows = await db
    .selectFrom('import_duplicates')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', id)
    .where('row_no', '>', String(after))
    .$if(row !== undefined, (query) => query.where('row_no', '=', String(row)))
    .$if(show === 'undecided', (query) => query.where('action', 'is', null))
    .$if(show === 'decided', (query) => query.where('action', 'is not', null))
    .$if(reason !== undefined, (query) => query.where('reason', '=', reason ?? ''))
    .orderBy('row_no')
    .limit(limit)
    .execute();
  const stored = rows.map((found) => ({ ...found, matches: storedMatches.parse(found.matches) }));
  const ids = stored.flatMap(({ matches }) => matches.map(({ leadId }) => leadId));
  const leads = await findLeads(db, tenantId, ids, options.scope === 'all' ? null : projectId);
  return stored.map((found) =>
    duplicateRowSchema.parse({
      row: Number(found.row_no),
      ...placeOfLine(Number(found.line_no), profile?.readSheets ?? []),
      strength: found.strength,
      reason: found.reason,
      incoming: found.incoming,
      matches: found.matches.map((match) => ({
        ...match,
        lead: leads.get(match.leadId) ?? earlierOf(found.earlier, match.leadId),
      })),
      decision: found.action && {
        action: found.action,
        leadId: found.action_lead,
        fields: found.action_fields,
        decidedAt: found.decided_at?.toISOString(),
      },
    }),
  );
}

const storedMatches = z.array(
  z.object({ leadId: z.string(), reasons: z.array(z.enum(matchReasons)), row: z.number().nullable() }),
);

/** The lead that an earlier row will create, with that row's values. */
function earlierOf(earlier: object, leadId: string): unknown {
  return new Map<string, unknown>(Object.entries(earlier)).get(leadId) ?? null;
}

async function findLeads(
  db: Database,
  tenantId: string,
  ids: readonly string[],
  projectId: string | null,
): Promise<ReadonlyMap<string, DuplicateMatch['lead']>> {
  if (ids.length === 0) return new Map();
  const values = sql.raw(comparedLeadSql('l', 'contacts', 'c.tenant_id = l.tenant_id and c.lead_id = l.id'));
  const { rows } = await sql<{ id: string; lead: ComparedLead }>`
    select l.id, ${values} as lead from leads l
    where l.tenant_id = ${tenantId} and l.id = any(${ids}::bigint[])
      and (${projectId}::bigint is null or l.project_id = ${projectId})`.execute(db);
  return new Map(rows.map(({ id, lead }) => [id, lead]));
}

/** Number of rows per reason, most certain first. */
export async function summariseDuplicates(db: Database, entry: ImportRecord): Promise<DuplicateSummary> {
  const { rows } = await sql<{ reason: MatchReason; rows: string; undecided: string }>`
    select reason, count(*) as rows, count(*) filter (where action is null) as undecided from import_duplicates
    where tenant_id = ${entry.tenantId} and import_id = ${entry.id} group by reason`.execute(db);
  const groups = matchReasons.flatMap((reason) =>
    rows
      .filter((row) => row.reason === reason)
      .map((row) => ({
        reason,
        strength: strengthOf[reason],
        rows: Number(row.rows),
        undecided: Number(row.undecided),
      })),
  );
  return { flagged: entry.flagged, undecided: entry.undecided, groups };
}
