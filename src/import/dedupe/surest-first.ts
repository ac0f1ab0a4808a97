import { matchReasons, strengthOf } from '../../contract/duplicate.ts';
import type { KnownLead } from './known-lead.ts';

/** Whether the lead is the same, and not only a possible one. */
export function isSame({ reason }: KnownLead): boolean {
  return strengthOf[reason] === 'same';
}

/** The surest first; leads that are equally sure as the database gives them, so that it does not matter in which batch their rows stood. */
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
