import type { ProblemCode } from '../../contract/problems.ts';
import type { RowProblem } from '../model/checked-row.ts';
import type { ImportScope } from '../model/import-scope.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import { encodeProblem } from './batch-encoder.ts';
import type { FoundProblem, Placement } from './write-batch.ts';

/** Says of each row that stays out as a duplicate what it is a duplicate by, and of which lead. */
export function noteDuplicates(
  scope: ImportScope,
  batch: PreparedBatch,
  from: number,
  placements: readonly Placement[],
): readonly FoundProblem[] {
  const owner = { tenantId: scope.tenantId, projectId: scope.projectId, importId: scope.id };
  return placements.flatMap((placement, offset) => {
    if (placement.kind !== 'skip') return [];
    const index = from + offset;
    const { because: code, leadId } = placement;
    const field = fieldOf[code] ?? null;
    const problem: RowProblem = { code, field, column: null, params: { match: `#${leadId}` }, raw: null };
    const line = encodeProblem(owner, batch.firstRow + index, batch.line[index] ?? 0, 0, problem);
    return [{ code, line }];
  });
}

const fieldOf: Partial<Record<ProblemCode, string>> = {
  duplicate_lead_name: 'lead_name',
  duplicate_phone: 'phone',
};
