import type { ImportOptions } from '../../contract/import.ts';
import type { ContactKind } from '../../contract/lead.ts';
import { isBlank } from '../model/blank.ts';
import type { CheckedContact } from '../model/checked-row.ts';
import { findContactKind } from './find-contact-kind.ts';
import { type Finding, find } from './finding.ts';
import { parsePhone, type ReadNumber } from './phone/parse-phone.ts';
import { restorePhoneParts } from './restore-part-zeros.ts';
import type { RowReader } from './row-reader.ts';
import type { SlotLayout } from './slot-layout.ts';

/** Kinds of numbers to exclude, and what to do with several numbers in a cell. */
export type PhoneRules = Pick<ImportOptions, 'excludedPhoneKinds' | 'multiplePhones'>;

/** Imports every kind of number, each as a contact. */
export const everyPhone: PhoneRules = { excludedPhoneKinds: [], multiplePhones: 'split' };

/**
 * The contacts of a row: one for every number of its phone slots, all under the row's 連絡先名, fax
 * numbers last. The kind and extension columns describe the first. A row without a number to call
 * fails.
 */
export function readContacts(
  reader: RowReader,
  layout: SlotLayout,
  rules: PhoneRules,
  name: string,
): CheckedContact[] {
  const kind = findContactKind(reader.text(layout.at.contact_kind));
  const extension = reader.text(layout.at.extension);

  const contacts: CheckedContact[] = [];
  for (const number of voiceFirst(readNumbers(reader, layout, rules))) {
    if (contacts.length === 0) contacts.push(makeContact(name, number, kind, extension));
    else if (!isKnown(number, contacts)) contacts.push(makeContact(name, number, null, ''));
  }
  if (contacts.length > 0 && contacts.every(isFax)) {
    reader.failWith(layout.at.phone, 'phone', 'phone_only_fax');
  }
  return contacts;
}

function voiceFirst(numbers: readonly ReadNumber[]): readonly ReadNumber[] {
  if (!numbers.some(({ fax }) => fax)) return numbers;
  return [...numbers.filter(({ fax }) => !fax), ...numbers.filter(({ fax }) => fax)];
}

function isFax({ kind }: CheckedContact): boolean {
  return kind === 'fax';
}

/**
 * The numbers of all phone slots of a row. Unreadable text is a warning if another slot has a
 * number. A row without any number fails.
 */
export function readNumbers(reader: RowReader, layout: SlotLayout, rules: PhoneRules): ReadNumber[] {
  const numbers: ReadNumber[] = [];
  for (const at of layout.phones) {
    const written = reader.text(at);
    if (written === '') continue;
    const text = readParts(reader, at, written);
    const cell = parsePhone(text);
    if (cell.kind === 'problem') reader.report(at, cell.finding);
    if (cell.kind === 'blank') reader.report(at, find('value_none', { value: text }));
    if (cell.kind !== 'numbers') continue;
    if (cell.findings.some(isZeroRestored) && !reader.mayFix(at, 'phone_zero_restored')) {
      reader.report(at, find('phone_too_short', { digits: text.replaceAll(/\D/g, '').length }));
      continue;
    }
    if (rules.multiplePhones === 'fail' && cell.numbers.length > 1) {
      reader.report(at, { ...find('phone_several', { count: cell.numbers.length }), fails: true });
      continue;
    }
    for (const finding of withPadding(cell.findings, written, text)) reader.report(at, finding);
    for (const number of reader.row.slots[at]?.telAndFax ? faxLast(cell.numbers) : cell.numbers) {
      if (rules.excludedPhoneKinds.includes(number.kind)) {
        reader.report(at, find('phone_left_out', { number: number.text }));
        continue;
      }
      numbers.push(number);
    }
  }
  if (numbers.length === 0) reader.fail(isPhoneField, layout.at.phone, 'phone', 'phone_missing');
  return numbers;
}

/**
 * The text of a phone slot. A number whose three parts are in columns of their own gets the zeros
 * back that Excel took.
 */
function readParts(reader: RowReader, at: number, written: string): string {
  const { slots, cells } = reader.row;
  const { column = null, joined = [] } = slots[at] ?? {};
  const isWhole =
    joined.length === 2 && [column, ...joined].every((part) => !isBlank(cells[part ?? -1] ?? ''));
  return isWhole && reader.mayFix(at, 'phone_zero_restored') ? restorePhoneParts(written) : written;
}

/** The findings about a number, with the one fix that gave it all its zeros back. */
function withPadding(findings: readonly Finding[], before: string, text: string): readonly Finding[] {
  if (text === before) return findings;
  const after = findings.find(isZeroRestored)?.params['after'] ?? text;
  return [
    find('phone_zero_restored', { before, after }),
    ...findings.filter((finding) => !isZeroRestored(finding)),
  ];
}

/** Of a TEL/FAX column the second number is the fax, unless the cell says which it is. */
function faxLast(numbers: readonly ReadNumber[]): readonly ReadNumber[] {
  if (numbers.length !== 2 || numbers.some(({ fax }) => fax)) return numbers;
  return numbers.map((number, at) => (at === 1 ? { ...number, fax: true } : number));
}

function isPhoneField(field: string): boolean {
  return field === 'phone' || field.startsWith('phone_');
}

function isZeroRestored({ code }: Finding): boolean {
  return code === 'phone_zero_restored';
}

/** A number repeated in 電話1 and 電話2 is not a second contact. */
function isKnown(number: ReadNumber, contacts: readonly CheckedContact[]): boolean {
  return (
    number.e164 !== null &&
    contacts.some(({ phoneE164, extension }) => phoneE164 === number.e164 && extension === number.extension)
  );
}

function makeContact(
  name: string,
  number: ReadNumber,
  kind: ContactKind | null,
  extension: string,
): CheckedContact {
  return {
    name,
    kind: number.fax ? 'fax' : kind,
    phone: number.text,
    extension: number.extension === '' ? extension : number.extension,
    phoneE164: number.e164,
    phoneKind: number.kind,
  };
}
