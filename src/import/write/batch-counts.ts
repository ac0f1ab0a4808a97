import { type PhoneKind, phoneKinds } from '../../contract/lead.ts';
import { type ProblemCode, type ProblemLevel, problemKinds } from '../../contract/problems.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';

export type BatchCounts = {
  created: number;
  updated: number;
  skippedDuplicate: number;
  skippedDoNotCall: number;
  failed: number;
  /** Rows of a dry run that need a user's decision. Not included in the counts above. */
  waiting: number;
  leads: number;
  contacts: number;
  /**
   * Those of `contacts` that were added to existing leads; their projects have already counted
   * them.
   */
  contactsOfUpdates: number;
  /** By problem code. */
  problems: Record<string, number>;
  warnings: Record<string, number>;
  /** Phone kinds of the imported rows' numbers, whether or not the lead already had them. */
  phoneKinds: Partial<Record<PhoneKind, number>>;
};

/** Counts of zero. */
export function noCounts(): BatchCounts {
  return {
    created: 0,
    updated: 0,
    skippedDuplicate: 0,
    skippedDoNotCall: 0,
    failed: 0,
    waiting: 0,
    leads: 0,
    contacts: 0,
    contactsOfUpdates: 0,
    problems: {},
    warnings: {},
    phoneKinds: {},
  };
}

/** Counts a problem by its code. */
export function countProblem(
  counts: BatchCounts,
  code: ProblemCode,
  level: ProblemLevel = problemKinds[code].level,
): void {
  const tally = level === 'error' ? counts.problems : counts.warnings;
  tally[code] = (tally[code] ?? 0) + 1;
}

/** Counts the numbers of row `index` by kind. */
export function countKinds(
  { phoneKinds: tally }: BatchCounts,
  { contactStart, phoneKind }: PreparedBatch,
  index: number,
): void {
  for (let at = contactStart[index] ?? 0; at < (contactStart[index + 1] ?? 0); at += 1) {
    const kind = phoneKinds[phoneKind[at] ?? 0];
    if (kind) tally[kind] = (tally[kind] ?? 0) + 1;
  }
}
