import type { FieldId } from '../../base/ids.ts';
import { problemKinds } from '../../contract/problems.ts';
import { isBlank } from '../model/blank.ts';
import { type CustomField, codeOfCustomField } from '../model/custom-field.ts';
import type { MappedSlot } from '../model/mapped-row.ts';
import { makeValueReader } from './custom/make-value-reader.ts';
import { find, type ValueReader } from './finding.ts';
import { isNothing } from './nothing-words.ts';
import type { RowReader } from './row-reader.ts';

/** A prepared custom field: its slot (-1: not mapped), its reader, and its default for blanks. */
export type CustomReader = {
  readonly id: FieldId;
  readonly code: string;
  readonly at: number;
  readonly read: ValueReader;
  readonly required: boolean;
  /** True if an unreadable value is stored as text. */
  readonly keepsText: boolean;
  readonly standIn: string;
};

type CustomValues = Readonly<Record<FieldId, string>>;

const noValues: CustomValues = {};
const textTypes: ReadonlySet<string> = new Set(['url', 'email', 'phone']);

export function makeCustomReaders(
  fields: readonly CustomField[],
  slots: readonly MappedSlot[],
  date1904: boolean,
): CustomReader[] {
  return fields.map((custom) => {
    const { id, field } = custom;
    const at = slots.findIndex((slot) => slot.custom?.id === id);
    const read = makeValueReader(field, date1904, slots[at]);
    const standIn = field.default === null || isBlank(field.default) ? '' : read(field.default).text;
    return {
      id,
      code: codeOfCustomField(custom),
      at,
      read,
      required: field.required,
      keepsText: textTypes.has(field.dataType),
      standIn,
    };
  });
}

/** The values of a row's custom fields by field id, without empty values. */
export function readCustom(reader: RowReader, customReaders: readonly CustomReader[]): CustomValues {
  if (customReaders.length === 0) return noValues;
  const values: Record<FieldId, string> = {};
  for (const custom of customReaders) {
    const problems = reader.problems.length;
    const written = reader.text(custom.at);
    const text = written === '' ? custom.standIn : readValue(reader, custom, written);
    if (text !== '') values[custom.id] = text;
    else if (custom.required && reader.problems.length === problems) {
      reader.reportMissing(custom.at, custom.code, find('value_missing'));
    }
  }
  return values;
}

/**
 * Reads a value by the rules of its data type. An unreadable value leaves the field empty, except
 * for addresses and numbers, which are stored as text. Words for "none" are empty.
 */
function readValue(reader: RowReader, custom: CustomReader, written: string): string {
  const reading = custom.read(written);
  const code = reading.finding?.code;
  const isUnread = code !== undefined && (problemKinds[code].level === 'error' || code === 'email_invalid');
  if (!isUnread) return reader.keep(custom.at, reading);
  if (reading.finding?.fails !== true && isNothing(written)) {
    reader.report(custom.at, find('value_none', { value: written }));
    return '';
  }
  const text = reader.keep(custom.at, reading);
  return custom.keepsText ? text : '';
}
