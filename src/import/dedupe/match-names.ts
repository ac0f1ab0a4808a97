import type { MatchReason } from '../../contract/duplicate.ts';
import { compareCompanies } from '../model/company-key/index.ts';
import { nameKey } from '../model/keys.ts';

/** What two names have in common, the names themselves compared: a hash only found them. undefined: they are two. */
export function matchNames(one: string, other: string): Exclude<MatchReason, 'phone'> | undefined {
  if (one === other || nameKey(one) === nameKey(other)) return 'name';
  const match = compareCompanies(one, other);
  if (!match) return undefined;
  return match.strength === 'other_form' ? 'other_form' : 'similar_name';
}
