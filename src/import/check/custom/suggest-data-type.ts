import { type DataType, isChoice } from '../../../contract/field.ts';
import { problemKinds } from '../../../contract/problems.ts';
import type { ValueCount } from '../../model/column-values.ts';
import { findContentKind } from '../content/find-content-kind.ts';
import { splitChoices } from './choice-reader.ts';
import { makeValueReader } from './make-value-reader.ts';

/** `choices` only for choice types, most frequent first. */
export type DataTypeSuggestion = { readonly dataType: DataType; readonly choices: readonly string[] };

/** A few mistyped cells do not turn a column of dates into text. */
const leastShare = 0.95;

/** The narrowest data type that fits a column's values; `text` if no other fits. */
export function suggestDataType(values: readonly ValueCount[]): DataTypeSuggestion {
  const dataType = forms.find(
    ([type, hasForm]) => share(values, (value) => hasForm(value) && reads(type, value)) >= leastShare,
  )?.[0];
  if (dataType && values.length > 0) return { dataType, choices: [] };
  return suggestChoices(values) ?? { dataType: isLong(values) ? 'long_text' : 'text', choices: [] };
}

/**
 * The first of these data types that the values can be read as; what their form says where there is
 * none. An empty column has the first. Choices are those of the values, however few they are.
 */
export function chooseDataType(
  values: readonly ValueCount[],
  wanted: readonly DataType[],
): DataTypeSuggestion {
  for (const dataType of wanted) {
    if (isChoice(dataType)) {
      const choices = suggestChoices(values) ?? (isShort(values) && listChoices('single_choice', values));
      if (choices) return choices;
    } else if (share(values, (value) => reads(dataType, value)) >= leastShare || values.length === 0) {
      return { dataType, choices: [] };
    }
  }
  return suggestDataType(values);
}

/**
 * A code with a leading zero is no number, five digits are no date of Excel's, 1 and 2 are no yes
 * and no: what reads as a type is more than what is meant by it.
 */
const forms: readonly (readonly [type: DataType, hasForm: (value: string) => boolean])[] = [
  ['email', (value) => findContentKind(value) === 'email'],
  ['url', (value) => findContentKind(value) === 'website'],
  ['phone', (value) => findContentKind(value) === 'phone'],
  ['boolean', (value) => !/\d/.test(value)],
  ['date', (value) => !/^\d{5}(?:\.\d+)?$/.test(value)],
  ['datetime', (value) => !/^\d{5}(?:\.\d+)?$/.test(value)],
  ['integer', isPlainNumber],
  ['decimal', isPlainNumber],
];

/** Thirteen digits are a 法人番号, also with a wrong check digit, or a JAN code, and no quantity. */
const mostDigits = 12;

function isPlainNumber(value: string): boolean {
  const folded = value.normalize('NFKC');
  return !/^0\d/.test(folded) && folded.replaceAll(/\D/g, '').length <= mostDigits;
}

function reads(dataType: DataType, value: string): boolean {
  const { finding } = makeValueReader({ dataType, choices: [] }, false)(value);
  return finding === null || problemKinds[finding.code].level === 'warning';
}

function share(values: readonly ValueCount[], fits: (value: string) => boolean): number {
  const sum = (counts: readonly ValueCount[]) => counts.reduce((total, { rows }) => total + rows, 0);
  return sum(values.filter(({ value }) => fits(value))) / Math.max(1, sum(values));
}

const mostChoices = 50;
const longestChoice = 40;

/**
 * Short words that repeat often. Multiple choices if most cells with a separator consist of such
 * words.
 */
function suggestChoices(values: readonly ValueCount[]): DataTypeSuggestion | undefined {
  if (isRepeated(values)) {
    const several = countParts(values);
    if (several.length * 2 <= values.length && isRepeated(several))
      return listChoices('multiple_choice', several);
    return listChoices('single_choice', values);
  }
  const parts = countParts(values);
  return parts.length < values.length && isRepeated(parts)
    ? listChoices('multiple_choice', parts)
    : undefined;
}

function listChoices(
  dataType: 'single_choice' | 'multiple_choice',
  values: readonly ValueCount[],
): DataTypeSuggestion {
  return { dataType, choices: values.map(({ value }) => value) };
}

function isRepeated(values: readonly ValueCount[]): boolean {
  if (values.length < 2 || !isShort(values)) return false;
  return values.reduce((total, { rows }) => total + rows, 0) >= values.length * 2;
}

/** Whether there are so few and so short values that they can be choices. */
function isShort(values: readonly ValueCount[]): boolean {
  if (values.length === 0 || values.length > mostChoices) return false;
  return values.every(({ value }) => value.length <= longestChoice && !value.includes('\n'));
}

function countParts(values: readonly ValueCount[]): ValueCount[] {
  const counts = new Map<string, number>();
  for (const { value, rows } of values) {
    for (const part of splitChoices(value)) counts.set(part.trim(), (counts.get(part.trim()) ?? 0) + rows);
  }
  return [...counts].map(([value, rows]) => ({ value, rows })).sort((one, other) => other.rows - one.rows);
}

function isLong(values: readonly ValueCount[]): boolean {
  return values.some(({ value }) => value.length > 100 || value.includes('\n'));
}
