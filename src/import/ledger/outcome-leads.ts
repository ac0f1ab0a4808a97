import { sql } from 'kysely';
import { toId } from '../../base/ids.ts';
import { basicColumns } from '../../contract/lead.ts';
import type { LeadOutcome, OutcomeLead } from '../../contract/outcome-lead.ts';
import { type Database, withTenant } from '../../db/database.ts';
import { idRange } from '../model/row-ids.ts';
import type { ShownLeads } from './leads-shown-to.ts';

type Page = { readonly after: string; readonly limit: number };

/**
 * Results of imported rows, with ids after `after`. Leads that were deleted or undone since are
 * omitted.
 */
export function listOutcomeLeads(
  db: Database,
  key: ShownLeads,
  outcome: LeadOutcome,
  page: Page,
): Promise<readonly OutcomeLead[]> {
  return outcome === 'created' ? listCreated(db, key, page) : listUpdated(db, key, page);
}

/** All results. Reads one page at a time. */
export async function* eachOutcomeLead(
  db: Database,
  key: ShownLeads,
  outcome: LeadOutcome,
): AsyncGenerator<readonly OutcomeLead[]> {
  for (let after = '0'; ; ) {
    const page = { after, limit: 1000 };
    const found = await withTenant(db, key.tenantId, (trx) => listOutcomeLeads(trx, key, outcome, page));
    if (found.length > 0) yield found;
    const last = found.at(-1);
    if (!last) return;
    after = last.id;
  }
}

/** Contacts in the import's id range, except those added to existing leads, which are `updated`. */
async function listCreated(
  db: Database,
  { tenantId, id, within }: ShownLeads,
  { after, limit }: Page,
): Promise<OutcomeLead[]> {
  const { from, before } = idRange(id);
  const { rows } = await sql<Created>`
    select c.id, c.lead_id, l.name as lead_name, c.import_row, c.name, c.phone, c.phone_e164,
      l.import_id is distinct from ${id}::bigint or l.import_row != c.import_row as joined
    from contacts c join leads l on l.tenant_id = c.tenant_id and l.id = c.lead_id
    where c.tenant_id = ${tenantId} and c.id >= ${from} and c.id < ${before} and c.id > ${after}
      and (${within}::bigint is null or l.project_id = ${within})
      and not exists (select 1 from import_before_images b
        where b.tenant_id = ${tenantId} and b.import_id = ${id} and b.lead_id = c.lead_id)
    order by c.id limit ${limit}`.execute(db);
  return rows.map((row) => ({
    id: toId(row.id),
    lead: { id: toId(row.lead_id), name: row.lead_name },
    row: row.import_row,
    contact: { name: row.name, phone: row.phone, phoneE164: row.phone_e164 },
    joined: row.joined,
    changes: [],
  }));
}

type Created = {
  id: string;
  lead_id: string;
  lead_name: string;
  import_row: number | null;
  name: string;
  phone: string;
  phone_e164: string | null;
  joined: boolean;
};

const comparedColumns = ['name', ...basicColumns] as const;

/** Leads that the import updated, with their previous and current values. */
async function listUpdated(
  db: Database,
  { tenantId, id, within }: ShownLeads,
  { after, limit }: Page,
): Promise<OutcomeLead[]> {
  const { rows } = await sql<{ lead_id: string; was: Values; now: Values }>`
    select b.lead_id, b.image -> 'lead' as was, to_jsonb(l) as now
    from import_before_images b join leads l on l.tenant_id = b.tenant_id and l.id = b.lead_id
    where b.tenant_id = ${tenantId} and b.import_id = ${id} and not b.restored and b.lead_id > ${after}
      and (${within}::bigint is null or l.project_id = ${within})
    order by b.lead_id limit ${limit}`.execute(db);
  return rows.map(({ lead_id, was, now }) => ({
    id: toId(lead_id),
    lead: { id: toId(lead_id), name: now.name ?? '' },
    row: null,
    contact: null,
    joined: false,
    changes: comparedColumns.flatMap((column) => {
      const [before, after] = [was[column] ?? '', now[column] ?? ''];
      return before === after ? [] : [{ field: column === 'name' ? 'lead_name' : column, before, after }];
    }),
  }));
}

type Values = Partial<Record<(typeof comparedColumns)[number], string>>;
