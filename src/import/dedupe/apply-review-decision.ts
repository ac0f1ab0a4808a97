import type { LeadId } from '../../base/ids.ts';
import type { ImportOptions } from '../../contract/import.ts';
import type { Reviewed, RowDecision } from '../model/reviewed.ts';
import type { Decision, DuplicateReason } from './decision.ts';
import type { Matches } from './find-matches.ts';
import type { KnownLead } from './known-lead.ts';
import { makeNew } from './make-new.ts';
import type { SeenLeads } from './seen-leads.ts';

/** A row of a reviewed import: the user's decision and its current state. */
type ReviewedRow = {
  readonly index: number;
  readonly decision: RowDecision | undefined;
  readonly seen: SeenLeads;
  readonly matches: Matches;
  readonly reviewed: Reviewed;
  readonly options: ImportOptions;
};

/**
 * Applies the user's decision about a row. A decision is valid only for the leads that it was made
 * about, and data may have changed since. If a duplicate has appeared that no user has seen, the
 * row is kept out (`unreviewed`). If the lead of the decision is gone and no other lead matches,
 * the row becomes a new lead and reports this. Rows that were not flagged are imported unless a
 * duplicate has appeared.
 */
export function applyReviewDecision(row: ReviewedRow): Decision {
  switch (row.decision?.action) {
    case undefined:
      return goIn(row);
    case 'add':
      return addBeside(row, row.decision);
    case 'skip':
      return stayOut(row, row.decision);
    case 'overwrite':
      return writeOver(row, row.decision);
  }
}

/** What a further row of the same name adds to a lead that was already overwritten: its numbers. */
const numbersOnly = ['phone', 'contact_name'];

function goIn(row: ReviewedRow): Decision {
  const { index, seen, matches, options } = row;
  const writtenBefore = (lead: KnownLead) => options.group && lead.reason === 'name' && isWritten(row, lead);
  const unseen = matches.same.find((lead) => !writtenBefore(lead));
  if (unseen) return { kind: 'unreviewed', leadId: unseen.leadId };
  const group = matches.same.find(writtenBefore);
  if (group) return { kind: 'update', leadId: group.leadId, fields: numbersOnly };
  return makeNew(index, seen, options, matches.possible[0]);
}

function addBeside(row: ReviewedRow, { reviewed }: RowDecision): Decision {
  const unseen = row.matches.same.find((lead) => !isOurs(row, lead) && !reviewed.has(lead.leadId));
  if (unseen) return { kind: 'unreviewed', leadId: unseen.leadId };
  return makeNew(row.index, row.seen, row.options);
}

function stayOut(row: ReviewedRow, { leadId, reason }: RowDecision): Decision {
  const there = find(row, leadId);
  if (there) return { kind: 'skip', leadId: there, because: becauseOf[reason] };
  const [same] = row.matches.same;
  if (same) return { kind: 'skip', leadId: same.leadId, because: becauseOf[same.reason] };
  return makeNew(row.index, row.seen, row.options, undefined, leadId);
}

/**
 * If the earlier row that should have created the lead was merged into another lead, that lead is
 * used.
 */
function writeOver(row: ReviewedRow, { leadId, fields }: RowDecision): Decision {
  const ours = row.matches.same.find((lead) => isOurs(row, lead));
  const there = find(row, leadId) ?? ours?.leadId;
  if (there) return { kind: 'update', leadId: there, fields };
  const [unseen] = row.matches.same;
  if (unseen) return { kind: 'unreviewed', leadId: unseen.leadId };
  return makeNew(row.index, row.seen, row.options, undefined, leadId);
}

function find({ seen, reviewed }: ReviewedRow, leadId: LeadId): LeadId | undefined {
  return seen.madeFor(leadId) ?? (reviewed.there.has(leadId) ? leadId : undefined);
}

/** True if earlier rows of this file created or overwrote the lead, so the user has seen it. */
function isOurs(row: ReviewedRow, lead: KnownLead): boolean {
  return lead.own || isWritten(row, lead);
}

function isWritten({ seen, reviewed }: ReviewedRow, { leadId }: KnownLead): boolean {
  return seen.isWritten(leadId) || reviewed.written.has(leadId);
}

const becauseOf: Readonly<Record<RowDecision['reason'], DuplicateReason>> = {
  phone: 'duplicate_phone',
  name: 'duplicate_lead_name',
  same_name: 'possible_duplicate',
  other_form: 'possible_duplicate',
  similar_name: 'possible_duplicate',
};
