import type { LeadId } from '../../base/ids.ts';
import type { DuplicateAction, MatchReason } from '../../contract/duplicate.ts';

/**
 * A user's decision about a row. `leadId`: the lead it was compared with; `reviewed`: all matches
 * that were shown.
 */
export type RowDecision = {
  readonly action: DuplicateAction;
  readonly leadId: LeadId;
  readonly reason: MatchReason;
  /** With `overwrite`: the fields that may be overwritten; null: all. */
  readonly fields: readonly string[] | null;
  readonly reviewed: ReadonlySet<LeadId>;
};

/**
 * The users' decisions about rows of a batch, by row, and the current state of the leads: those
 * that still exist (`there`), and those that earlier batches of the import have overwritten
 * (`written`).
 */
export type Reviewed = {
  readonly decisions: ReadonlyMap<number, RowDecision>;
  readonly there: ReadonlySet<LeadId>;
  readonly written: ReadonlySet<LeadId>;
};
