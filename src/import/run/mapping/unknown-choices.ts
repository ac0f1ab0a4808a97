import { isChoice } from '../../../contract/field.ts';
import type { UnknownChoices } from '../../../contract/import.ts';
import type { Mapping } from '../../../contract/mapping.ts';
import { choiceKey, makeUnknownFinder } from '../../check/index.ts';
import type { ColumnValues } from '../../model/column-values.ts';
import { type CustomField, codeOfCustomField } from '../../model/custom-field.ts';

/** Values told of one field, the most frequent first: as many as a column is counted for. */
const told = 1000;

/** A column that goes to a choice field. */
export type ChoiceColumn = { readonly column: number; readonly custom: CustomField };

/** The columns that a mapping sends to choice fields. */
export function choiceColumnsOf(mapping: Mapping, customFields: readonly CustomField[]): ChoiceColumn[] {
  return mapping.columns.flatMap(({ index, field }) => {
    const custom = customFields.find((candidate) => codeOfCustomField(candidate) === field);
    return custom && isChoice(custom.field.dataType) ? [{ column: index, custom }] : [];
  });
}

/**
 * The values of a column that are none of its field's choices, each once, whatever the mapping says of it: named as the mapping names it,
 * else as the file first has it. Null where there are none, as far as all are known.
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
