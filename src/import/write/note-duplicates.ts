import type { LeadId } from '../../base/ids.ts';
import type { ProblemCode } from '../../contract/problems.ts';
import type { RowProblem } from '../model/checked-row.ts';
import type { ImportScope } from '../model/import-scope.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import { encodeProblem } from './batch-encoder.ts';
import type { FoundProblem, Placement } from './placement.ts';

/** Behind whatever else may be noted of a row that goes in: its checks, differences, bans. */
const lastPosition = 2000;

type Note = { readonly code: ProblemCode; readonly leadId: LeadId; readonly position: number };

/** Says of each row that stays out as a duplicate what it is a duplicate by, and of which lead; and of one that goes in which lead may be the same, or is gone. */
export function noteDuplicates(
  scope: ImportScope,
  batch: PreparedBatch,
  from: number,
  placements: readonly Placement[],
): readonly FoundProblem[] {
  const owner = { tenantId: scope.tenantId, projectId: scope.projectId, importId: scope.id };
  return placements.flatMap((placement, offset) => {
    const note = noteOf(placement);
    if (!note) return [];
    const index = from + offset;
    const { code, leadId, position } = note;
    const field = fieldOf[code] ?? null;
    const problem: RowProblem = { code, field, column: null, params: { match: `#${leadId}` }, raw: null };
    const line = encodeProblem(owner, batch.firstRow + index, batch.line[index] ?? 0, position, problem);
    return [{ code, line }];
  });
}

const fieldOf: Partial<Record<ProblemCode, string>> = {
  duplicate_lead_name: 'lead_name',
  duplicate_phone: 'phone',
  possible_duplicate: 'lead_name',
  duplicate_not_reviewed: 'lead_name',
  reviewed_lead_gone: 'lead_name',
};

function noteOf(placement: Placement): Note | undefined {
  switch (placement.kind) {
    case 'skip':
      return { code: placement.because, leadId: placement.leadId, position: 0 };
    case 'unreviewed':
      return { code: 'duplicate_not_reviewed', leadId: placement.leadId, position: 0 };
    case 'create':
      if (placement.possible)
        return { code: 'possible_duplicate', leadId: placement.possible.leadId, position: lastPosition };
      return goneNote(placement.gone);
    case 'join':
      return goneNote(placement.gone);
    case 'update':
    case 'wait':
    case 'banned':
    case 'failed':
      return undefined;
  }
}

function goneNote(leadId: LeadId | undefined): Note | undefined {
  return leadId && { code: 'reviewed_lead_gone', leadId, position: lastPosition };
}
