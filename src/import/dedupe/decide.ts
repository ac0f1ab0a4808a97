import type { LeadId } from '../../base/ids.ts';
import type { ImportOptions } from '../../contract/import.ts';
import type { ImportScope } from '../model/import-scope.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import type { Reviewed } from '../model/reviewed.ts';
import type { RowBan, RowBans } from '../model/row-ban.ts';
import type { RowRange } from '../model/row-range.ts';
import { applyReviewDecision } from './apply-review-decision.ts';
import { type ComparedKeys, comparedKeys } from './compared-keys.ts';
import type { Decision, DuplicateReason } from './decision.ts';
import { findMatches, type Matches } from './find-matches.ts';
import type { Known, KnownLead } from './known-lead.ts';
import { makeNew } from './make-new.ts';
import { SeenLeads } from './seen-leads.ts';

/**
 * What is known about the rows besides the file. `reviewed`: the users' decisions, if the import
 * was reviewed. `retried`: leads of rows that an earlier retry already imported, by row index.
 */
export type Evidence = {
  readonly known: Known;
  readonly bans: RowBans;
  readonly reviewed: Reviewed | null;
  readonly retried: ReadonlyMap<number, LeadId>;
};

/**
 * Decides rows `from` to `before` (exclusive) of the batch in file order. The result does not
 * depend on the batch boundaries. `known` is what the database contains, including earlier batches
 * of this import. `bans` are the bans of the rows' numbers.
 */
export function decide(
  batch: PreparedBatch,
  range: RowRange,
  evidence: Evidence,
  scope: ImportScope,
): readonly Decision[] {
  const seen = new SeenLeads(batch, range, evidence.known, scope);
  const keys = comparedKeys(scope.options);
  for (let index = range.from; index < range.before; index += 1) {
    seen.add(index, batch.sound[index] === 1 ? decideRow(batch, index, seen, evidence, keys, scope) : failed);
  }
  return seen.decisions;
}

const failed: Decision = { kind: 'failed' };
const banned: Decision = { kind: 'banned', keepsCells: true };
const erased: Decision = { kind: 'banned', keepsCells: false };

function decideRow(
  batch: PreparedBatch,
  index: number,
  seen: SeenLeads,
  { bans, reviewed, retried }: Evidence,
  keys: ComparedKeys,
  { options }: ImportScope,
): Decision {
  const retriedAs = retried.get(index);
  if (retriedAs) return { kind: 'skip', leadId: retriedAs, because: 'already_retried' };
  const found = bansOf(batch, index, bans);
  if (found.some((ban) => ban.erased)) return erased;
  if (options.doNotCall === 'skip' && found.some((ban) => ban.barred)) return banned;
  if (options.doNotCallColumn === 'skip' && batch.marked[index] === 1) return banned;
  const matches = findMatches(index, seen, keys, options);
  if (reviewed) {
    const decision = reviewed.decisions.get(batch.firstRow + index);
    return applyReviewDecision({ index, decision, seen, matches, reviewed, options });
  }
  const [same] = matches.same;
  switch (options.duplicates) {
    case 'add':
      return addAnyway(makeNew(index, seen, options, same ? undefined : matches.possible[0]), matches.same);
    case 'skip':
      if (!same) return makeNew(index, seen, options, matches.possible[0]);
      return { kind: 'skip', leadId: same.leadId, because: becauseOf(same, keys) };
    case 'overwrite':
      if (!same) return makeNew(index, seen, options, matches.possible[0]);
      return { kind: 'update', leadId: same.leadId, fields: options.overwriteFields };
    case 'review':
      return waitOrMake(index, seen, options, matches);
  }
}

/** Adds a duplicate next to the existing lead and reports this once per key. */
function addAnyway(fresh: ReturnType<typeof makeNew>, same: readonly KnownLead[]): Decision {
  if (fresh.kind === 'skip' || same.length === 0) return fresh;
  const byReason = new Map(same.toReversed().map((lead) => [lead.reason, lead]));
  return { ...fresh, same: [...byReason.values()] };
}

function becauseOf({ reason }: KnownLead, { both }: ComparedKeys): DuplicateReason {
  return both || reason === 'phone' ? 'duplicate_phone' : 'duplicate_lead_name';
}

/**
 * A row that joins the lead of an earlier row is not reported as a possible duplicate, because the
 * earlier row already was.
 */
function waitOrMake(index: number, seen: SeenLeads, options: ImportOptions, matches: Matches): Decision {
  const fresh = makeNew(index, seen, options);
  const waits = matches.same.length > 0 || (matches.possible.length > 0 && fresh.kind === 'create');
  return waits ? { kind: 'wait', matches: [...matches.same, ...matches.possible] } : fresh;
}

function bansOf(batch: PreparedBatch, index: number, bans: RowBans): readonly RowBan[] {
  if (bans.size === 0) return [];
  const phones = batch.phoneHash.subarray(batch.contactStart[index], batch.contactStart[index + 1]);
  return [...phones].flatMap((phone) => bans.get(phone) ?? []);
}
