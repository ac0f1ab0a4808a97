import { type FieldSuggestion, inputFormsOf } from '../../contract/field.ts';
import type { FileProfile } from '../../contract/import.ts';
import { suggestDataType } from '../check/index.ts';
import { trimBlank } from '../model/blank.ts';
import type { ValueCount } from '../model/column-values.ts';

const examples = 8;
const longestName = 200;

/**
 * The custom field that would suit a column: named as the column is, of the type its values have. `values`: those of the whole column,
 * where they are few; else the sample speaks for it.
 */
export function suggestField(
  profile: FileProfile,
  index: number,
  values: readonly ValueCount[] = countSample(profile, index),
): FieldSuggestion {
  const { dataType, choices } = suggestDataType(values);
  return {
    field: {
      name: trimBlank(profile.columns[index] ?? '').slice(0, longestName),
      dataType,
      inputForm: inputFormsOf[dataType][0],
      required: false,
      choices: [...choices],
      default: null,
    },
    examples: values.slice(0, examples).map(({ value }) => value),
  };
}

function countSample({ sample }: FileProfile, index: number): ValueCount[] {
  const cells = sample.map(({ cells }) => trimBlank(cells[index] ?? '')).filter((cell) => cell !== '');
  return [...Map.groupBy(cells, (cell) => cell)].map(([value, all]) => ({ value, rows: all.length }));
}
