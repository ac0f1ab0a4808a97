import { matchReasons, strengthOf } from '../../contract/duplicate.ts';
import type { KnownLead } from './known-lead.ts';

/** True if the lead is a definite match and not only a possible one. */
export function isSame({ reason }: KnownLead): boolean {
  return strengthOf[reason] === 'same';
}

/**
 * Sorts the most certain match first. Equally certain leads keep the order of the database, so that
 * the result does not depend on the batch.
 */
export function surestFirst(leads: readonly KnownLead[]): readonly KnownLead[] {
  return leads.toSorted(
    (one, other) =>
      Number(isSame(other)) - Number(isSame(one)) ||
      Number(other.own) - Number(one.own) ||
      compareIds(one, other) ||
      matchReasons.indexOf(one.reason) - matchReasons.indexOf(other.reason),
  );
}

function compareIds({ leadId: one }: KnownLead, { leadId: other }: KnownLead): number {
  return one.length - other.length || (one < other ? -1 : Number(one > other));
}
