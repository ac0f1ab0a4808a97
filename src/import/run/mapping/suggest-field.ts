import type { FieldSuggestion } from '../../../contract/field.ts';
import type { FileProfile } from '../../../contract/import.ts';
import { suggestDataType } from '../../check/index.ts';
import { trimBlank } from '../../model/blank.ts';
import type { ValueCount } from '../../model/column-values.ts';

const examples = 8;

/**
 * Suggests a custom field that fits the values of a column. `values`: the values of the whole
 * column if all are known; otherwise the sample is used.
 */
export function suggestField(
  profile: FileProfile,
  index: number,
  values: readonly ValueCount[] = countSample(profile, index),
): FieldSuggestion {
  const { dataType, choices } = suggestDataType(values);
  return { dataType, choices: [...choices], examples: values.slice(0, examples).map(({ value }) => value) };
}

function countSample({ sample }: FileProfile, index: number): ValueCount[] {
  const cells = sample.map(({ cells }) => trimBlank(cells[index] ?? '')).filter((cell) => cell !== '');
  return [...Map.groupBy(cells, (cell) => cell)].map(([value, all]) => ({ value, rows: all.length }));
}
