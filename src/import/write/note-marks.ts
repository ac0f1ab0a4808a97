import type { ImportScope } from '../model/import-scope.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import { encodeProblem } from './batch-encoder.ts';
import type { FoundProblem, Placement } from './placement.ts';

/** Placed after the checks and before the bans. */
const position = 999;

/** Reports the rows that were kept out by their do-not-call column. */
export function noteMarks(
  scope: ImportScope,
  batch: PreparedBatch,
  from: number,
  placements: readonly Placement[],
): readonly FoundProblem[] {
  const owner = { tenantId: scope.tenantId, projectId: scope.projectId, importId: scope.id };
  return placements.flatMap(({ kind }, offset) => {
    const index = from + offset;
    if (kind !== 'banned' || batch.marked[index] !== 1) return [];
    const code = 'do_not_call_marked';
    const problem = { code, field: 'do_not_call', column: null, params: {}, raw: null } as const;
    const row = batch.firstRow + index;
    return [{ code, line: encodeProblem(owner, row, batch.line[index] ?? 0, position, problem) }];
  });
}
