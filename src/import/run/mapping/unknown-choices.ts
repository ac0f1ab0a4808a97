import { isChoice } from '../../../contract/field.ts';
import type { UnknownChoices } from '../../../contract/import.ts';
import type { Mapping } from '../../../contract/mapping.ts';
import { choiceKey, makeUnknownFinder } from '../../check/custom/choice-reader.ts';
import type { ColumnValues } from '../../model/column-values.ts';
import { type CustomField, codeOfCustomField } from '../../model/custom-field.ts';

/**
 * Maximum number of values reported per field, most frequent first: as many as are counted per
 * column.
 */
const told = 1000;

/** A column that is mapped to a choice field. */
export type ChoiceColumn = { readonly column: number; readonly custom: CustomField };

/** The columns that a mapping assigns to choice fields. */
export function choiceColumnsOf(mapping: Mapping, customFields: readonly CustomField[]): ChoiceColumn[] {
  return mapping.columns.flatMap(({ index, field }) => {
    const custom = customFields.find((candidate) => codeOfCustomField(candidate) === field);
    return custom && isChoice(custom.field.dataType) ? [{ column: index, custom }] : [];
  });
}

/**
 * The distinct values of a column that are not choices of its field, regardless of what the mapping
 * says about them. Each is spelled as in the mapping, or else as it first occurs in the file.
 * Returns null if there are none as far as all values are known.
 */
export function findUnknownChoices(
  { column, custom }: ChoiceColumn,
  { values, others }: ColumnValues,
  mapping: Mapping,
): UnknownChoices | null {
  const { choices, dataType } = custom.field;
  const code = codeOfCustomField(custom);
  const findUnknown = makeUnknownFinder(choices, dataType === 'multiple_choice');
  const names = new Map(Object.keys(mapping.values?.[code] ?? {}).map((name) => [choiceKey(name), name]));
  const counts = new Map<string, { value: string; rows: number }>();
  for (const { value: cell, rows } of values) {
    for (const value of findUnknown(cell)) {
      const key = choiceKey(value);
      const count = counts.get(key) ?? { value: names.get(key) ?? value, rows: 0 };
      count.rows += rows;
      counts.set(key, count);
    }
  }
  if (counts.size === 0 && others === 0) return null;
  const unknown = [...counts.values()].sort((one, other) => other.rows - one.rows);
  const untold = unknown.slice(told).reduce((sum, { rows }) => sum + rows, 0);
  return { field: code, column, values: unknown.slice(0, told), others: others + untold };
}
