import type { Mapping, Suggestion } from '../../contract/mapping.ts';
import { type CustomField, codeOfCustomField } from '../model/custom-field.ts';

/**
 * Applies the mapping of an earlier list with the same header to a project with these custom
 * fields. Drops fields that the project does not have; fields that the mapping did not know are
 * suggested.
 */
export function reuseMapping(
  saved: Mapping,
  suggestions: readonly Suggestion[],
  customFields: readonly CustomField[],
): Mapping {
  const known: ReadonlySet<string> = new Set(customFields.map(codeOfCustomField));
  const isKnown = (field: string) => !field.startsWith('custom:') || known.has(field);
  const columns = saved.columns.filter(({ field }) => isKnown(field));
  const fixed = Object.entries(saved.fixed).filter(([field]) => isKnown(field));
  const fields = new Set<string>([...columns.map(({ field }) => field), ...fixed.map(([field]) => field)]);
  const added = suggestions.flatMap(({ index, field }) =>
    field?.startsWith('custom:') && !fields.has(field) ? [{ index, field }] : [],
  );
  return {
    columns: [...columns, ...added],
    fixed: Object.fromEntries(fixed),
    ...liveDecisions(saved, customFields),
    ...(saved.recipe && { recipe: saved.recipe }),
  };
}

/**
 * Keeps the decisions about values whose choices still exist. The user is asked about the others
 * again.
 */
function liveDecisions(
  { values, others }: Mapping,
  customFields: readonly CustomField[],
): Pick<Mapping, 'values' | 'others'> {
  const choices = new Map<string, readonly string[]>(
    customFields.map((custom) => [codeOfCustomField(custom), custom.field.choices]),
  );
  const isLive = (field: string, decided: string | null | undefined) =>
    choices.has(field) && (!decided || choices.get(field)?.includes(decided) === true);
  return {
    ...(values && {
      values: Object.fromEntries(
        Object.entries(values).map(([field, decisions]) => [
          field,
          Object.fromEntries(Object.entries(decisions ?? {}).filter(([, decided]) => isLive(field, decided))),
        ]),
      ),
    }),
    ...(others && {
      others: Object.fromEntries(Object.entries(others).filter(([field, decided]) => isLive(field, decided))),
    }),
  };
}

/**
 * The suggestions according to the earlier mapping. Mapped columns are certain; unmapped columns
 * stay unmapped.
 */
export function suggestSaved(mapping: Mapping, suggestions: readonly Suggestion[]): Suggestion[] {
  return suggestions.map(({ column, index }) => {
    const saved = mapping.columns.find((candidate) => candidate.index === index);
    if (!saved) return { column, index, field: null, confidence: 0, reason: null };
    const { field, join } = saved;
    return { column, index, field, confidence: 1, reason: 'saved', ...(join && { join }) };
  });
}
