import type { ImportKind, Mapping, Suggestion } from '../../contract/mapping.ts';
import { isPersonHeader } from './synonym-index.ts';

/**
 * The mapping from suggestions alone, used by `--map auto`. In a list of persons the name is both
 * リード名 and 連絡先名. Otherwise a missing 連絡先名 gets a fixed value.
 */
export function suggestedMapping(suggestions: readonly Suggestion[], kind: ImportKind = 'lead'): Mapping {
  const columns = suggestions
    .flatMap(({ index, field, join }) => (field === null ? [] : [{ index, field, ...(join && { join }) }]))
    .sort((one, other) => Number(one.join ?? false) - Number(other.join ?? false));
  if (kind === 'do_not_call' || columns.some(({ field }) => field === 'contact_name'))
    return { columns, fixed: {} };
  const isOfPersons = suggestions.some(
    ({ field, column, join }) => field === 'lead_name' && !join && isPersonHeader(column),
  );
  if (!isOfPersons) return { columns, fixed: suggestFixed(suggestions) };
  const names = columns.filter(({ field }) => field === 'lead_name');
  return {
    columns: [...columns, ...names.map((name) => ({ ...name, field: 'contact_name' as const }))],
    fixed: {},
  };
}

/** Fixed values for required fields without a column: 連絡先名 = 代表 if a list names no person. */
export function suggestFixed(suggestions: readonly Suggestion[]): Mapping['fixed'] {
  return suggestions.some(({ field }) => field === 'contact_name') ? {} : { contact_name: '代表' };
}
