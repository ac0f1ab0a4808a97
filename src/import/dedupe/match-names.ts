import type { MatchReason } from '../../contract/duplicate.ts';
import { compareCompanies } from '../model/company-key/compare-companies.ts';
import { nameKey } from '../model/keys.ts';

/**
 * How two names match. Compares the names themselves, because equal hashes are only candidates.
 * Undefined if the names differ.
 */
export function matchNames(one: string, other: string): Exclude<MatchReason, 'phone'> | undefined {
  if (one === other || nameKey(one) === nameKey(other)) return 'name';
  const match = compareCompanies(one, other);
  if (!match) return undefined;
  return match.strength === 'other_form' ? 'other_form' : 'similar_name';
}
