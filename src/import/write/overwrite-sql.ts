import type { OverwritePlan } from './overwrite-plan.ts';

/**
 * Overwrites the leads in `table` with the rows of `incoming_leads` that have their ids, following
 * the plan. A lead without changes keeps its version. Parameters: $1 custom fields (null: all), $2
 * custom fields that an empty value clears.
 */
export function overwriteSql(table: 'leads' | 'draft_leads', plan: OverwritePlan): string {
  const assignments = assignmentsOf(plan);
  const columns = assignments.map(([column]) => `l.${column}`).join(', ');
  const values = assignments.map(([, value]) => value).join(', ');
  return `
    update ${table} l set ${assignments.map(([column, value]) => `${column} = ${value}`).join(', ')},
      version = l.version + 1, updated_at = now()
    from incoming_leads i where l.tenant_id = i.tenant_id and l.id = i.id and row(${columns}) is distinct from row(${values})`;
}

function assignmentsOf({
  name,
  columns,
  blankColumns,
}: OverwritePlan): readonly (readonly [string, string])[] {
  const named = name
    ? ([
        ['name', 'i.name'],
        ['name_hash', 'i.name_hash'],
      ] as const)
    : [];
  const basic = columns.map((column) => {
    const value = blankColumns.has(column) ? `i.${column}` : `coalesce(nullif(i.${column}, ''), l.${column})`;
    return [column, value] as const;
  });
  return [...named, ...basic, ['custom', customValue]];
}

const customValue = `(l.custom - $2::text[]) || case when $1::text[] is null then i.custom
  else (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(i.custom) where key = any($1::text[])) end`;
