import type { ImportKind, Mapping, Suggestion } from '../../contract/mapping.ts';
import { isPersonHeader } from './synonym-index.ts';

/**
 * The mapping that follows from suggestions alone, as `--map auto` takes it: in a list of persons the name is リード名 and
 * 連絡先名 both; else a missing 連絡先名 gets a fixed value.
 */
export function suggestedMapping(suggestions: readonly Suggestion[], kind: ImportKind = 'lead'): Mapping {
  const columns = suggestions.flatMap(({ index, field }) => (field === null ? [] : [{ index, field }]));
  if (kind === 'do_not_call') return { columns, fixed: {} };
  const person = suggestions.find(({ field, column }) => field === 'lead_name' && isPersonHeader(column));
  const hasContact = columns.some(({ field }) => field === 'contact_name');
  if (hasContact || !person) return { columns, fixed: suggestFixed(suggestions) };
  return { columns: [...columns, { index: person.index, field: 'contact_name' }], fixed: {} };
}

/** Fixed values for required fields that no column feeds: 連絡先名 = 代表, where a list names no person. */
export function suggestFixed(suggestions: readonly Suggestion[]): Mapping['fixed'] {
  return suggestions.some(({ field }) => field === 'contact_name') ? {} : { contact_name: '代表' };
}
