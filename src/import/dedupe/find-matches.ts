import type { ImportOptions } from '../../contract/import.ts';
import type { ComparedKeys } from './compared-keys.ts';
import type { KnownLead } from './known-lead.ts';
import type { SeenLeads } from './seen-leads.ts';
import { isSame } from './surest-first.ts';

/** The leads that a row duplicates, and those that it may duplicate. */
export type Matches = { readonly same: readonly KnownLead[]; readonly possible: readonly KnownLead[] };

const noMatches: Matches = { same: [], possible: [] };

/**
 * Within a file, rows with the same name form one lead when rows are grouped. Only a number can
 * make them duplicates.
 */
export function findMatches(
  index: number,
  seen: SeenLeads,
  keys: ComparedKeys,
  { group }: ImportOptions,
): Matches {
  if (keys.both) {
    const leads = seen.byNameAndPhones(index);
    return { same: leads.filter(isSame), possible: leads.filter((lead) => !isSame(lead)) };
  }
  if (!keys.names && !keys.phones) return noMatches;
  const named = keys.names ? seen.byName(index).filter(({ own }) => !(group && own)) : [];
  const same = keys.phones ? [...named, ...seen.byPhones(index)] : named;
  return { same, possible: keys.names ? seen.byAlikeName(index) : [] };
}
