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
import { type OverwritePlan, planColumns } from './overwrite-plan.ts';
import type { FoundProblem, Placement } from './placement.ts';

/** The compared values of a lead: adjacent columns of its line that are also mapping fields. */
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
 * Rows that join the lead of an earlier row only add contacts. If such a row has a different
 * address, e-mail etc., that value is not imported. This is reported as the problem
 * `group_value_differs` with the value that was kept.
 */
export async function findDifferences(
  client: ClientBase,
  scope: ImportScope,
  batch: PreparedBatch,
  from: number,
  placements: readonly Placement[],
  tables: LeadTables = storedTables,
): Promise<readonly FoundProblem[]> {
  const joined = new Set(
    placements.flatMap((placement) => (placement.kind === 'join' ? placement.leadId : [])),
  );
  if (joined.size === 0) return [];
  const values = await valuesBefore(client, scope, batch, from, joined, tables);
  const found: FoundProblem[] = [];
  for (const [offset, placement] of placements.entries()) {
    if (placement.kind !== 'join' && placement.kind !== 'update') continue;
    const kept = values.get(placement.leadId);
    if (!kept) continue;
    const own = valuesOfRow(batch, from + offset);
    if (placement.kind === 'join') found.push(...compare(scope, batch, from + offset, own, kept));
    else values.set(placement.leadId, overwrite(kept, own, planColumns(scope, placement.fields)));
  }
  return found;
}

/** The lead's values, in the order of `comparedFields`. */
type Values = readonly string[];

/**
 * The values of these leads before the rows are applied. Leads created by this batch are read from
 * its lines, others from the database, which already includes earlier rows.
 */
async function valuesBefore(
  client: ClientBase,
  scope: ImportScope,
  batch: PreparedBatch,
  from: number,
  leadIds: ReadonlySet<LeadId>,
  { leads }: LeadTables,
): Promise<Map<LeadId, Values>> {
  const values = new Map<LeadId, Values>();
  const earlier: LeadId[] = [];
  const firstOfImport = BigInt(idRange(scope.id).from);
  for (const leadId of leadIds) {
    const index = Number((BigInt(leadId) - firstOfImport) >> 4n) - batch.firstRow;
    if (index >= from && index < batch.rowCount) values.set(leadId, valuesOfRow(batch, index));
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

/**
 * The values of a lead after a row has overwritten it (`overwrite-sql.ts` does the same in SQL).
 */
function overwrite(
  kept: Values,
  own: Values,
  { columns, blankColumns }: Pick<OverwritePlan, 'columns' | 'blankColumns'>,
): Values {
  return comparedFields.map((field, at) => {
    const [before = '', written = ''] = [kept[at], own[at]];
    const stays = !columns.includes(field) || (written === '' && !blankColumns.has(field));
    return stays ? before : written;
  });
}

const firstCompared = leadColumns.indexOf(comparedFields[0]);

function valuesOfRow(batch: PreparedBatch, index: number): Values {
  return valuesOfLine(batch.leads, index).slice(firstCompared, firstCompared + comparedFields.length);
}

function compare(
  scope: ImportScope,
  batch: PreparedBatch,
  index: number,
  own: Values,
  kept: Values,
): readonly FoundProblem[] {
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
