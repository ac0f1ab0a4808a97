import type { LeadId } from '../../base/ids.ts';
import type { MatchReason } from '../../contract/duplicate.ts';
import type { ProblemCode } from '../../contract/problems.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';

type RetriedOutcome = { readonly leadId: LeadId; readonly reason: MatchReason };

/** What is to be noted of a row that goes in: leads that it is, or may be, a duplicate of. */
type Noted = {
  readonly possible?: RetriedOutcome | undefined;
  readonly same?: readonly RetriedOutcome[];
  readonly gone?: LeadId | undefined;
};

/**
 * How a row is written: as a lead of its own, as contacts of the lead named, over the lead named (or only its `fields`), or kept out (a duplicate of the
 * lead named, decided or not, or banned). `wait`: in a draft alone, as a lead of its own that counts as none yet. `possible` and `gone` are leads to be noted.
 */
export type Placement =
  | ({ readonly kind: 'create' } & Noted)
  | ({ readonly kind: 'join'; readonly leadId: LeadId; readonly omit?: readonly number[] } & Noted)
  | { readonly kind: 'update'; readonly leadId: LeadId; readonly fields: readonly string[] | null }
  | { readonly kind: 'wait' }
  | { readonly kind: 'unreviewed'; readonly leadId: LeadId }
  | { readonly kind: 'skip'; readonly leadId: LeadId; readonly because: ProblemCode }
  | { readonly kind: 'banned'; readonly keepsCells: boolean }
  | { readonly kind: 'failed' };

/** Rows `from` to `before` of a batch, with what was decided about each and problems that were found while deciding. */
export type PlacedRows = {
  readonly batch: PreparedBatch;
  readonly from: number;
  readonly placements: readonly Placement[];
  readonly found: readonly FoundProblem[];
};

/** A problem that only the decision brought up, with its line for `import_problems`. */
export type FoundProblem = { readonly code: ProblemCode; readonly line: string };
