import type { LeadId } from '../../base/ids.ts';
import { type ProblemCode, problemKinds } from '../../contract/problems.ts';
import { loweredFlag, type PreparedBatch } from '../model/prepared-batch.ts';
import { type BatchCounts, countKinds, countProblem, noCounts } from './batch-counts.ts';
import type { KeptOutRow } from './kept-out-row.ts';
import { PickedLines } from './picked-lines.ts';
import type { PlacedRows, Placement } from './placement.ts';

type Picked = {
  leads: PickedLines;
  contacts: PickedLines;
  keptOut: KeptOutRow[];
  problems: PickedLines;
  counts: BatchCounts;
};

/** Selects the lines of the rows by placement and counts them. */
export function pickRows({ batch, from, placements }: PlacedRows): Picked {
  const picked: Picked = {
    leads: new PickedLines(batch.leads),
    contacts: new PickedLines(batch.contacts),
    keptOut: [],
    problems: new PickedLines(batch.problems),
    counts: noCounts(),
  };
  for (const [offset, placement] of placements.entries()) pickRow(picked, batch, from + offset, placement);
  return picked;
}

function pickRow(picked: Picked, batch: PreparedBatch, index: number, placement: Placement): void {
  const { counts } = picked;
  switch (placement.kind) {
    case 'create':
      counts.created += 1;
      counts.leads += 1;
      picked.leads.take(index);
      pickContacts(picked, batch, index);
      pickProblems(picked, batch, index);
      break;
    case 'join':
      counts.created += 1;
      pickContacts(picked, batch, index, placement.leadId, placement.omit);
      pickProblems(picked, batch, index);
      break;
    case 'update':
      counts.updated += 1;
      countKinds(counts, batch, index);
      pickProblems(picked, batch, index);
      break;
    case 'skip':
      counts.skippedDuplicate += 1;
      picked.keptOut.push({ index, outcome: 'skipped_duplicate', leadId: placement.leadId });
      break;
    case 'banned':
      counts.skippedDoNotCall += 1;
      picked.keptOut.push({ index, outcome: 'skipped_do_not_call', forgetsCells: !placement.keepsCells });
      break;
    case 'wait':
      counts.waiting += 1;
      countKinds(counts, batch, index);
      picked.leads.take(index);
      takeContacts(picked, batch, index);
      break;
    case 'unreviewed':
      counts.failed += 1;
      picked.keptOut.push({ index, outcome: 'failed' });
      break;
    case 'failed':
      counts.failed += 1;
      picked.keptOut.push({ index, outcome: 'failed' });
      pickProblems(picked, batch, index);
      break;
  }
}

function pickContacts(
  picked: Picked,
  batch: PreparedBatch,
  index: number,
  leadId?: LeadId,
  omit: readonly number[] = [],
): void {
  countKinds(picked.counts, batch, index);
  picked.counts.contacts += takeContacts(picked, batch, index, leadId, omit);
}

/** Takes the contacts of a row except those at `omit`. Returns their number. */
export function takeContacts(
  { contacts }: { readonly contacts: PickedLines },
  { contactStart }: PreparedBatch,
  index: number,
  leadId?: LeadId,
  omit: readonly number[] = [],
): number {
  const from = contactStart[index] ?? 0;
  const before = contactStart[index + 1] ?? 0;
  for (let at = from; at < before; at += 1) {
    if (!omit.includes(at)) contacts.take(at, leadId);
  }
  return before - from - omit.length;
}

const codes = Object.keys(problemKinds) as ProblemCode[];

/** Takes and counts the problems that the checks found in the row. */
export function pickProblems(
  picked: Pick<Picked, 'problems' | 'counts'>,
  batch: PreparedBatch,
  index: number,
): void {
  for (let at = batch.problemStart[index] ?? 0; at < (batch.problemStart[index + 1] ?? 0); at += 1) {
    picked.problems.take(at);
    const kept = batch.problemCode[at] ?? 0;
    const code = codes[kept & ~loweredFlag];
    if (code) countProblem(picked.counts, code, kept & loweredFlag ? 'warning' : undefined);
  }
}
