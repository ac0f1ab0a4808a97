import { phoneKinds } from '../../../contract/lead.ts';
import type { MappedSlot } from '../../model/mapped-row.ts';
import {
  type ByteParts,
  doubledQuotes,
  isString,
  type PlainRow,
  type PlainText,
  plainTexts,
} from '../../model/plain-row.ts';
import { type CheckerOptions, compileProgram, type Program } from '../create-checker.ts';
import { readWebsite } from '../custom/parse-url.ts';
import { findContactKind } from '../find-contact-kind.ts';
import { isNothing, startsLikeNothing } from '../nothing-words.ts';
import { parseEmail } from '../parse-email.ts';
import { parseKana } from '../parse-kana.ts';
import { parsePhone } from '../phone/parse-phone.ts';
import { type Address, isWholePlace, readAddress } from '../read-address.ts';
import { readCustom } from '../read-custom.ts';
import { findStandInName, namesNoCompany, startsLikeNoCompany } from '../read-names.ts';
import { RowReader } from '../row-reader.ts';
import { PlaceMemo } from './place-memo.ts';
import { firstUnit, isPlainEmail, isPlainKana, isPlainWebsite, trimEnd, trimStart } from './plain-bytes.ts';
import { PlainPhones } from './plain-phone.ts';

/** How the text of a slot is checked. `place`: with its address. `empty`: plain only if empty. */
type Kind =
  | 'lead'
  | 'value'
  | 'text'
  | 'place'
  | 'kana'
  | 'email'
  | 'website'
  | 'phone'
  | 'kind'
  | 'custom'
  | 'empty';

type Column = {
  readonly slot: number;
  readonly column: number;
  readonly kind: Kind;
  /** An index into `plainTexts`, -1 for none. */
  readonly text: number;
  /** A longer text needs the checks of `RowReader`. */
  readonly maxBytes: number;
  readonly allowsQuotes: boolean;
  readonly hasFixed: boolean;
};

const textOf = (name: PlainText) => plainTexts.indexOf(name);
const nameText = textOf('name');
const contactText = textOf('contact_name');
const phoneText = textOf('phone');
const streetText = textOf('street');
const placeTexts = [textOf('postal_code'), textOf('prefecture'), textOf('city')] as const;

const hash = 0x23;
const equals = 0x3d;
/** More bytes than any word for "none" has. */
const longestNothing = 36;

type Names = { readonly [Field in MappedSlot['field']]?: readonly [Kind, PlainText?] };
const kindOfField: Names = {
  lead_name: ['lead', 'name'],
  contact_name: ['value', 'contact_name'],
  phone: ['phone', 'phone'],
  kana: ['kana', 'kana'],
  postal_code: ['place', 'postal_code'],
  prefecture: ['place', 'prefecture'],
  city: ['place', 'city'],
  street: ['value', 'street'],
  building: ['value', 'building'],
  address: ['place'],
  email: ['email', 'email'],
  website: ['website', 'website'],
  note: ['text', 'note'],
  extension: ['text', 'extension'],
  contact_kind: ['kind'],
};

/**
 * Checks rows in UTF-8 bytes. Accepts a row only if `createChecker` would find one contact and no
 * problem, and then gives the same values. Rules that need a string are those of `createChecker`.
 */
export class PlainChecker {
  readonly #program: Program;
  readonly #quote: string;
  readonly #columns: readonly Column[];
  readonly #addressColumns: readonly Column[];
  readonly #customColumns: readonly Column[];
  readonly #usualCustom: PlainRow['custom'];
  readonly #isExcluded: readonly boolean[];
  readonly #phones = new PlainPhones();
  readonly #places = new PlaceMemo();

  /** Returns undefined if no row of the mapping can be read in this way. */
  static compile(
    slots: readonly MappedSlot[],
    options: CheckerOptions & { readonly quote: string | null },
  ): PlainChecker | undefined {
    const isSimple = slots.every((slot) => slot.column !== null && slot.joined.length === 0);
    const fields = new Set(slots.map(({ field }) => field));
    if (!isSimple || !fields.has('lead_name') || !fields.has('phone')) return undefined;
    const program = compileProgram(slots, options);
    const reader = readerOf(program, []);
    const custom = readCustom(reader, program.custom);
    return reader.problems.length > 0 ? undefined : new PlainChecker(program, options.quote ?? '', custom);
  }

  private constructor(program: Program, quote: string, usualCustom: PlainRow['custom']) {
    this.#program = program;
    this.#quote = quote;
    this.#usualCustom = usualCustom;
    this.#columns = program.slots.map(toColumn);
    this.#addressColumns = this.#columns.filter(
      ({ kind, text }) => kind === 'place' || text === streetText || text === textOf('building'),
    );
    this.#customColumns = this.#columns.filter(({ kind }) => kind === 'custom');
    this.#isExcluded = phoneKinds.map((kind) => program.phoneRules.excludedPhoneKinds.includes(kind));
  }

  /** Reads the record into `row`. Returns false if the record needs `createChecker`. */
  read(bytes: Buffer, record: PlainRow['cells'], row: PlainRow): boolean {
    row.bytes = bytes;
    row.cells = record;
    row.flags.fill(0);
    row.contactKind = null;
    row.custom = this.#usualCustom;
    let hasCustom = false;
    let hasAddress = false;
    for (const column of this.#columns) {
      const end = record.ends[column.column] ?? 0;
      const from = trimStart(bytes, record.starts[column.column] ?? 0, end);
      const before = from < 0 ? -1 : trimEnd(bytes, from, end);
      if (before < 0) return false;
      const flags = record.flags[column.column] ?? 0;
      if (column.text >= 0) setPart(row, column.text, from, before, flags);
      if (from === before) {
        if (column.hasFixed || column.text === nameText || column.text === phoneText) return false;
        continue;
      }
      if (!this.#isPlain(column, row, from, before, flags)) return false;
      if (column.kind === 'custom') hasCustom = true;
      if (column.kind === 'place' && column.text < 0) hasAddress = true;
    }
    return (
      this.#readContactName(row) &&
      this.#readAddress(row, hasAddress) &&
      (!hasCustom || this.#readCustom(row))
    );
  }

  #isPlain(column: Column, row: PlainRow, start: number, end: number, flags: number): boolean {
    const bytes = row.bytes;
    const first = bytes[start];
    if (first === hash || end - start > column.maxBytes) return false;
    if ((flags & doubledQuotes) !== 0 && (!column.allowsQuotes || first === equals)) return false;
    switch (column.kind) {
      case 'lead':
        return !this.#isNothing(row, start, end) && !this.#namesNoCompany(row, start, end);
      case 'value':
        return !this.#isNothing(row, start, end);
      case 'text':
      case 'place':
      case 'custom':
        return true;
      case 'kana':
        if (this.#isNothing(row, start, end)) return false;
        return isPlainKana(bytes, start, end) || isUnchanged(decode(row, start, end), parseKana);
      case 'email':
        if (isPlainEmail(bytes, start, end)) return true;
        return !this.#isNothing(row, start, end) && isUnchanged(decode(row, start, end), parseEmail);
      case 'website':
        if (isPlainWebsite(bytes, start, end)) return true;
        return !this.#isNothing(row, start, end) && isUnchanged(decode(row, start, end), readWebsite);
      case 'phone':
        return this.#readPhone(row, start, end);
      case 'kind':
        row.contactKind = findContactKind(decode(row, start, end));
        return true;
      case 'empty':
        return false;
    }
  }

  #isNothing(row: PlainRow, start: number, end: number): boolean {
    if (end - start > longestNothing || !startsLikeNothing(firstUnit(row.bytes, start))) return false;
    return isNothing(decode(row, start, end));
  }

  #namesNoCompany(row: PlainRow, start: number, end: number): boolean {
    return startsLikeNoCompany(firstUnit(row.bytes, start)) && namesNoCompany(decode(row, start, end));
  }

  #readPhone(row: PlainRow, start: number, end: number): boolean {
    if (!this.#phones.read(row, start, end)) {
      const cell = parsePhone(decode(row, start, end));
      if (cell.kind !== 'numbers' || cell.findings.length > 0) return false;
      const [number, another] = cell.numbers;
      if (!number || another || number.fax || number.extension !== '' || number.e164 === null) return false;
      row.e164Length = Buffer.from(row.e164.buffer).write(number.e164, 'latin1');
      row.phoneKind = phoneKinds.indexOf(number.kind);
    }
    return this.#isExcluded[row.phoneKind] !== true;
  }

  #readContactName(row: PlainRow): boolean {
    if (row.starts[contactText] !== row.ends[contactText]) return true;
    if (this.#program.layout.at.contact_name !== -1) return false;
    setString(
      row,
      contactText,
      findStandInName(decode(row, row.starts[nameText] ?? 0, row.ends[nameText] ?? 0)),
    );
    return true;
  }

  /** `hasAddress`: the row has a whole address in one column. */
  #readAddress(row: PlainRow, hasAddress: boolean): boolean {
    if (!hasAddress) {
      const isBlank = placeTexts.every((text) => row.starts[text] === row.ends[text]);
      if (isBlank && row.starts[streetText] === row.ends[streetText]) return true;
      if (!isBlank && this.#places.find(row.bytes, row, placeTexts, () => this.#isPlainPlace(row)))
        return true;
    }
    const reader = readerOf(this.#program, this.#textsOf(row, this.#addressColumns));
    const address = readAddress(reader, this.#program.layout);
    if (reader.problems.length > 0) return false;
    setString(row, textOf('postal_code'), address.postalCode);
    setString(row, textOf('prefecture'), address.prefecture);
    setString(row, textOf('city'), address.city);
    setString(row, streetText, address.street);
    setString(row, textOf('building'), address.building);
    return true;
  }

  /** True if postal code, prefecture and city stay as they are, regardless of the street. */
  #isPlainPlace(row: PlainRow): boolean {
    const columns = this.#addressColumns.filter(({ text }) => placeTexts.some((place) => place === text));
    const texts = this.#textsOf(row, columns);
    const reader = readerOf(this.#program, texts);
    const address = readAddress(reader, this.#program.layout);
    if (reader.problems.length > 0 || !isWholePlace(address)) return false;
    const { at } = this.#program.layout;
    const isKept = (slot: number, text: string) => (texts[slot] ?? '') === text;
    return (
      isKept(at.postal_code, address.postalCode) &&
      isKept(at.prefecture, address.prefecture) &&
      isKept(at.city, address.city) &&
      isEmpty(address)
    );
  }

  #readCustom(row: PlainRow): boolean {
    const reader = readerOf(this.#program, this.#textsOf(row, this.#customColumns));
    row.custom = readCustom(reader, this.#program.custom);
    return reader.problems.length === 0;
  }

  /** The original texts of some columns, by slot. */
  #textsOf({ bytes, cells }: PlainRow, columns: readonly Column[]): string[] {
    const texts = new Array<string>(this.#columns.length).fill('');
    for (const { slot, column } of columns) {
      const text = toText(bytes, cells.starts[column] ?? 0, cells.ends[column] ?? 0);
      const isDoubled = ((cells.flags[column] ?? 0) & doubledQuotes) !== 0;
      texts[slot] = isDoubled ? text.replaceAll(this.#quote + this.#quote, this.#quote) : text;
    }
    return texts;
  }
}

function toColumn({ field, column, custom, fixed }: MappedSlot, slot: number): Column {
  const [kind, name] = custom ? (['custom'] as const) : (kindOfField[field] ?? (['empty'] as const));
  const isShort = name === 'name' || name === 'contact_name';
  return {
    slot,
    column: column ?? 0,
    kind,
    text: name === undefined ? -1 : textOf(name),
    maxBytes: isShort ? 200 : kind === 'phone' ? 500 : 10_000,
    allowsQuotes: kind === 'custom' || name === 'note' || name === 'street' || name === 'building',
    hasFixed: fixed !== null,
  };
}

function readerOf({ slots, fixesOff }: Program, texts: readonly string[]): RowReader {
  const row = { row: 0, line: 0, cells: [], notes: [], readings: undefined, slots, texts };
  return new RowReader(row, fixesOff);
}

function isUnchanged(
  text: string,
  read: (text: string) => { readonly text: string; readonly finding: unknown },
): boolean {
  const reading = read(text);
  return reading.finding === null && reading.text === text;
}

function isEmpty({ street, building }: Address): boolean {
  return street === '' && building === '';
}

function setPart({ starts, ends, flags }: ByteParts, text: number, start: number, end: number, flag: number) {
  starts[text] = start;
  ends[text] = end;
  flags[text] = flag;
}

function setString(row: PlainRow, text: number, value: string): void {
  row.strings[text] = value;
  row.flags[text] = isString;
}

function decode({ bytes }: PlainRow, start: number, end: number): string {
  return toText(bytes, start, end);
}

function toText(bytes: Buffer, start: number, end: number): string {
  return bytes.toString('utf8', start, end);
}
