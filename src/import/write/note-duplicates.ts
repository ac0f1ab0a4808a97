import type { LeadId } from '../../base/ids.ts';
import type { MatchReason } from '../../contract/duplicate.ts';
import type { ProblemCode } from '../../contract/problems.ts';
import type { RowProblem } from '../model/checked-row.ts';
import type { ImportScope } from '../model/import-scope.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import { encodeProblem } from './batch-encoder.ts';
import type { FoundProblem, Placement } from './placement.ts';

/** Placed after all other problems of an imported row: checks, differences, bans. */
const lastPosition = 2000;

type Note = {
  readonly code: ProblemCode;
  readonly leadId: LeadId;
  readonly position: number;
  readonly reason?: MatchReason;
};

/**
 * Reports for each duplicate row the matching rule and the lead it duplicates. For an imported row,
 * reports the leads that are or may be the same, and leads that no longer exist.
 */
export function noteDuplicates(
  scope: ImportScope,
  batch: PreparedBatch,
  from: number,
  placements: readonly Placement[],
): readonly FoundProblem[] {
  const owner = { tenantId: scope.tenantId, projectId: scope.projectId, importId: scope.id };
  return placements.flatMap((placement, offset) => {
    const index = from + offset;
    return notesOf(placement).map(({ code, leadId, position, reason }) => {
      const field = fieldOf[code] ?? null;
      const result = scope.options.duplicates === 'add' && addedAs(placement);
      const params = { match: `#${leadId}`, ...(reason && { reason }), ...(result && { result }) };
      const problem: RowProblem = { code, field, column: null, params, raw: null };
      const line = encodeProblem(owner, batch.firstRow + index, batch.line[index] ?? 0, position, problem);
      return { code, line };
    });
  });
}

const fieldOf: Partial<Record<ProblemCode, string>> = {
  duplicate_lead_name: 'lead_name',
  duplicate_phone: 'phone',
  possible_duplicate: 'lead_name',
  duplicate_not_reviewed: 'lead_name',
  reviewed_lead_gone: 'lead_name',
};

/** What became of a duplicate row where duplicates are added. */
function addedAs(placement: Placement): 'added' | 'contact' {
  return placement.kind === 'skip' ? 'contact' : 'added';
}

const none: readonly Note[] = [];

function notesOf(placement: Placement): readonly Note[] {
  switch (placement.kind) {
    case 'skip':
      return [{ code: placement.because, leadId: placement.leadId, position: 0 }];
    case 'unreviewed':
      return [{ code: 'duplicate_not_reviewed', leadId: placement.leadId, position: 0 }];
    case 'create':
    case 'join':
      return notesOfNew(placement);
    case 'update':
    case 'wait':
    case 'banned':
    case 'failed':
      return none;
  }
}

function notesOfNew({
  possible,
  same,
  gone,
}: Extract<Placement, { kind: 'create' | 'join' }>): readonly Note[] {
  if (!possible && !same && !gone) return none;
  const notes: Omit<Note, 'position'>[] = [];
  for (const { leadId, reason } of same ?? []) {
    notes.push({ code: reason === 'phone' ? 'duplicate_phone' : 'duplicate_lead_name', leadId });
  }
  if (possible) notes.push({ code: 'possible_duplicate', ...possible });
  else if (gone) notes.push({ code: 'reviewed_lead_gone', leadId: gone });
  return notes.map((note, at) => ({ ...note, position: lastPosition + at }));
}
