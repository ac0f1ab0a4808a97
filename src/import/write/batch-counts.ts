import { type PhoneKind, phoneKinds } from '../../contract/lead.ts';
import { type ProblemCode, type ProblemLevel, problemKinds } from '../../contract/problems.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';

export type BatchCounts = {
  created: number;
  updated: number;
  skippedDuplicate: number;
  skippedDoNotCall: number;
  failed: number;
  /** Rows of a draft that wait for a person's decision: none of the above. */
  waiting: number;
  leads: number;
  contacts: number;
  /** Those among `contacts` that went to leads that were there: their projects have counted them. */
  contactsOfUpdates: number;
  /** By code of the catalogue. */
  problems: Record<string, number>;
  warnings: Record<string, number>;
  /** Numbers of the rows that go in, whether or not the lead has them already. */
  phoneKinds: Partial<Record<PhoneKind, number>>;
};

/** Nothing counted yet. */
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

/** Counts the numbers of row `index` by their kinds. */
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
