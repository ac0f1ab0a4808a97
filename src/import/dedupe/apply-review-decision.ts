import type { LeadId } from '../../base/ids.ts';
import type { ImportOptions } from '../../contract/import.ts';
import type { Reviewed, RowDecision } from '../model/reviewed.ts';
import type { Decision, DuplicateReason } from './decision.ts';
import type { Matches } from './find-matches.ts';
import type { KnownLead } from './known-lead.ts';
import { makeNew } from './make-new.ts';
import type { SeenLeads } from './seen-leads.ts';

/** A row whose file was reviewed: what a person decided of it, and how that stands now. */
type ReviewedRow = {
  readonly index: number;
  readonly decision: RowDecision | undefined;
  readonly seen: SeenLeads;
  readonly matches: Matches;
  readonly reviewed: Reviewed;
  readonly options: ImportOptions;
};

/**
 * Does what a person decided about the row. The world may have changed since, and a decision holds for the leads it was made about: a duplicate that nobody
 * has seen keeps the row out (`unreviewed`), whatever was decided; where the lead of the decision is gone and no other is like the row, it goes in as a lead of its own
 * and says so. Rows that nobody was asked about go in unless a duplicate has come up.
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

/** What a row of the same name brings to a lead that an earlier row was written over: its numbers. */
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

/** Where an earlier row was to make the lead and went into another, that one is meant. */
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

/** What earlier rows of the file made or were written over was there for the person to see. */
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
