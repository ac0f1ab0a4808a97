import type { LeadId } from '../../base/ids.ts';
import type { MatchReason } from '../../contract/duplicate.ts';
import type { ProblemCode } from '../../contract/problems.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';

type RetriedOutcome = { readonly leadId: LeadId; readonly reason: MatchReason };

/** Leads to report for an imported row: leads that it duplicates or may duplicate. */
type Noted = {
  readonly possible?: RetriedOutcome | undefined;
  readonly same?: readonly RetriedOutcome[];
  readonly gone?: LeadId | undefined;
};

/**
 * How a row is written: as a new lead, as contacts of an existing lead, over a lead (or only its
 * `fields`), or kept out (a duplicate, reviewed or not, or banned). `wait`: only in a dry run, a
 * lead that is not counted yet. `possible` and `gone` are leads to report.
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

/**
 * Rows `from` to `before` (exclusive) of a batch, with the decision for each and the problems found
 * while deciding.
 */
export type PlacedRows = {
  readonly batch: PreparedBatch;
  readonly from: number;
  readonly placements: readonly Placement[];
  readonly found: readonly FoundProblem[];
};

/** A problem found only by the decision, with its line for `import_problems`. */
export type FoundProblem = { readonly code: ProblemCode; readonly line: string };
