import type { PreviewRow, RowProblem } from '../../../../contract/import.ts';
import type { MappingField } from '../../../../contract/mapping.ts';

type PreviewValue = PreviewRow['values'][number];

/** Every field the rows have a value for, in the order they first come up: the columns of the preview. */
export function fieldsOf(rows: readonly PreviewRow[]): MappingField[] {
  return [...new Set(rows.flatMap((row) => row.values.map(({ field }) => field)))];
}

/** The problem that is about this value: by its field, or by its column where the problem knows no field. The worst comes first. */
export function problemOf(row: PreviewRow, value: PreviewValue): RowProblem | undefined {
  const about = row.problems.filter((problem) =>
    problem.field === null
      ? problem.column !== null && problem.column === value.column
      : problem.field === value.field,
  );
  return about.find(({ level }) => level === 'error') ?? about[0];
}

/** How the sampled rows come out. */
export function summarise(rows: readonly PreviewRow[]): { readonly ok: number; readonly failed: number } {
  const ok = rows.filter((row) => row.ok).length;
  return { ok, failed: rows.length - ok };
}
