import { originalIndexes } from '../../contract/failure-columns.ts';
import { hasField } from '../../contract/mapping.ts';
import { headerKey } from './header-key.ts';
import { type HeaderMatch, matchHeader } from './match-header.ts';
import { entryWords } from './synonym-index.ts';

/**
 * Finds the field for a header of a do-not-call list, or null. 理由 is such a field, but failure
 * files also add a column with this name after the list's columns, so its position decides.
 */
export function matchEntryHeader(
  header: string,
  index: number,
  columns: readonly string[],
): HeaderMatch | null {
  if (!originalIndexes(columns).includes(index)) return null;
  const key = headerKey(header);
  const whole = entryWords.whole.get(key);
  if (whole) return { field: whole.field, confidence: 0.95, reason: 'header', rank: whole.rank };
  const match = matchHeader(header, []);
  if (match && hasField('do_not_call', match.field)) return match;
  const part = entryWords.part.find((word) => key.includes(word.key));
  return part ? { field: part.field, confidence: 0.6, reason: 'header_part', rank: part.rank } : null;
}
