import type { FieldSuggestion } from '../../../contract/field.ts';
import type { FileProfile } from '../../../contract/import.ts';
import { suggestDataType } from '../../check/index.ts';
import { trimBlank } from '../../model/blank.ts';
import type { ValueCount } from '../../model/column-values.ts';

const examples = 8;

/**
 * The custom field that would suit a column, by its values. `values`: those of the whole column, where all are known; else the
 * sample speaks for it.
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
