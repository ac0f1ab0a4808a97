import type { ClientBase } from 'pg';
import type { LeadId } from '../../base/ids.ts';
import type { MappingField } from '../../contract/mapping.ts';
import type { RowProblem } from '../model/checked-row.ts';
import { leadColumns } from '../model/copy-columns.ts';
import type { ImportScope } from '../model/import-scope.ts';
import { type LeadTables, storedTables } from '../model/lead-tables.ts';
import { valuesOfLine } from '../model/line-values.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import { idRange } from '../model/row-ids.ts';
import { encodeProblem } from './batch-encoder.ts';
import type { FoundProblem, Placement } from './placement.ts';

/** What a lead says of itself: neighbouring columns of its line, which are mapping fields too. */
const comparedFields = [
  'kana',
  'postal_code',
  'prefecture',
  'city',
  'street',
  'building',
  'email',
  'website',
  'note',
] as const satisfies readonly MappingField[];

/**
 * Rows that join the lead of an earlier row bring contacts only. Where such a row has another address, e-mail … than the lead, that value would be
 * lost in silence: it is noted as a problem of the row (`group_value_differs`), with the value that was kept.
 */
export async function findDifferences(
  client: ClientBase,
  scope: ImportScope,
  batch: PreparedBatch,
  from: number,
  placements: readonly Placement[],
  tables: LeadTables = storedTables,
): Promise<readonly FoundProblem[]> {
  const joins = placements.flatMap((placement, offset) =>
    placement.kind === 'join' ? [{ index: from + offset, leadId: placement.leadId }] : [],
  );
  if (joins.length === 0) return [];
  const kept = await valuesOfLeads(client, scope, batch, joins, tables);
  return joins.flatMap(({ index, leadId }) => compare(scope, batch, index, kept.get(leadId)));
}

/** The lead's own values, in the order of `comparedFields`. */
type Values = readonly string[];

/** Leads of this batch are in its lines; those of earlier batches are in the database. */
async function valuesOfLeads(
  client: ClientBase,
  scope: ImportScope,
  batch: PreparedBatch,
  joins: readonly { leadId: LeadId }[],
  { leads }: LeadTables,
): Promise<ReadonlyMap<LeadId, Values>> {
  const values = new Map<LeadId, Values>();
  const earlier: LeadId[] = [];
  const firstOfImport = BigInt(idRange(scope.id).from);
  for (const { leadId } of joins) {
    const index = Number((BigInt(leadId) - firstOfImport) >> 4n) - batch.firstRow;
    if (index >= 0) values.set(leadId, valuesOfRow(batch, index));
    else earlier.push(leadId);
  }
  if (earlier.length === 0) return values;
  const { rows } = await client.query<[LeadId, ...string[]]>({
    text: `select id, ${comparedFields.join(', ')} from ${leads} t where tenant_id = $1 and id = any($2::bigint[])`,
    values: [scope.tenantId, `{${earlier.join(',')}}`],
    rowMode: 'array',
  });
  for (const [id, ...kept] of rows) values.set(id, kept);
  return values;
}

const firstCompared = leadColumns.indexOf(comparedFields[0]);

function valuesOfRow(batch: PreparedBatch, index: number): Values {
  return valuesOfLine(batch.leads, index).slice(firstCompared, firstCompared + comparedFields.length);
}

function compare(
  scope: ImportScope,
  batch: PreparedBatch,
  index: number,
  kept: Values | undefined,
): readonly FoundProblem[] {
  if (!kept) return [];
  const own = valuesOfRow(batch, index);
  const owner = { tenantId: scope.tenantId, projectId: scope.projectId, importId: scope.id };
  const found: FoundProblem[] = [];
  let position = (batch.problemStart[index + 1] ?? 0) - (batch.problemStart[index] ?? 0);
  for (const [at, field] of comparedFields.entries()) {
    const raw = own[at] ?? '';
    if (raw === '' || raw === kept[at]) continue;
    const code = 'group_value_differs';
    const problem: RowProblem = { code, field, column: null, params: { kept: kept[at] ?? '' }, raw };
    const line = encodeProblem(owner, batch.firstRow + index, batch.line[index] ?? 0, position, problem);
    found.push({ code, line });
    position += 1;
  }
  return found;
}
