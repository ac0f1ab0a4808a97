import { assertNever } from '../../../base/assert-never.ts';
import {
  type DataType,
  type FieldOffer,
  type FieldSuggestion,
  type KnownColumn,
  maxChoices,
} from '../../../contract/field.ts';
import type { FileProfile } from '../../../contract/import.ts';
import { chooseDataType, suggestDataType } from '../../check/custom/suggest-data-type.ts';
import { findKnownColumn } from '../../map/find-known-column.ts';
import { trimBlank } from '../../model/blank.ts';
import type { ColumnValues, ValueCount } from '../../model/column-values.ts';

const examples = 8;

type Columns = Pick<FileProfile, 'columns' | 'sample'>;

/**
 * Suggests a custom field that fits the header and the values of a column. `values`: the values of
 * the whole column if all are known; otherwise the sample is used.
 */
export function suggestField(
  profile: Columns,
  index: number,
  values: readonly ValueCount[] = countSample(profile, index),
): FieldSuggestion {
  const offer = offerField(profile, index, values);
  return { ...offer, examples: values.slice(0, examples).map(({ value }) => value) };
}

/** Offers a custom field for each column, except columns that have neither a header nor values. */
export function offerFields(profile: Columns, known: readonly ColumnValues[]): FieldOffer[] {
  const whole = new Map(
    known.filter(({ others }) => others === 0).map(({ column, values }) => [column, values]),
  );
  return profile.columns.flatMap((header, index) => {
    const values = whole.get(index) ?? countSample(profile, index);
    return header === '' && values.length === 0 ? [] : [offerField(profile, index, values)];
  });
}

function offerField({ columns }: Columns, index: number, values: readonly ValueCount[]): FieldOffer {
  const header = columns[index] ?? '';
  const known = findKnownColumn(header, values);
  const { dataType, choices } = known
    ? chooseDataType(values, typesOf(known, header))
    : suggestDataType(values);
  return { index, known, dataType, choices: choices.slice(0, maxChoices) };
}

/** The data types of a recognised column, the one to be tried first before the others. */
function typesOf(known: KnownColumn, header: string): readonly DataType[] {
  switch (known) {
    case 'call_count':
    case 'employees':
      return ['integer'];
    case 'capital':
      return ['integer', 'decimal'];
    case 'next_call':
      return /日時|time|at$/i.test(header.trim()) ? ['datetime'] : ['date', 'datetime'];
    case 'founded':
      return /年$|year/i.test(header.trim()) ? ['integer', 'date', 'text'] : ['date', 'integer', 'text'];
    case 'call_result':
    case 'industry':
      return ['single_choice', 'text'];
    case 'corporate_number':
    case 'registration_number':
    case 'assignee':
    case 'representative':
      return ['text'];
    default:
      return assertNever(known);
  }
}

function countSample({ sample }: Columns, index: number): ValueCount[] {
  const cells = sample.map(({ cells }) => trimBlank(cells[index] ?? '')).filter((cell) => cell !== '');
  const counts = [...Map.groupBy(cells, (cell) => cell)].map(([value, all]) => ({ value, rows: all.length }));
  return counts.toSorted((one, other) => other.rows - one.rows);
}
