import { type Fixes, fixCodes } from '../../contract/fixes.ts';
import type { ImportOptions } from '../../contract/import.ts';
import type { CheckedContact, CheckedLead, CheckedRow, RowProblem } from '../model/checked-row.ts';
import type { CustomField } from '../model/custom-field.ts';
import type { MappedRow, MappedSlot } from '../model/mapped-row.ts';
import { readWebsite } from './custom/parse-url.ts';
import { parseEmail } from './parse-email.ts';
import { readAddress } from './read-address.ts';
import { everyPhone, type PhoneRules, readContacts } from './read-contacts.ts';
import { type CustomReader, makeCustomReaders, readCustom } from './read-custom.ts';
import { readKana } from './read-kana.ts';
import { readMark } from './read-mark.ts';
import { readNames } from './read-names.ts';
import { readNotes } from './read-notes.ts';
import { RowReader } from './row-reader.ts';
import { layOutSlots, type SlotLayout } from './slot-layout.ts';

/**
 * `customFields`: all fields of the project, mapped or not. `date1904`: the workbook's serials
 * count from 1904.
 */
export type CheckerOptions = {
  readonly customFields: readonly CustomField[];
  readonly date1904?: boolean;
  readonly fixes?: Fixes;
  readonly phoneRules?: PhoneRules;
  /** What to do with rows marked in a do-not-call column. */
  readonly markedRows?: ImportOptions['doNotCallColumn'];
};

export type Checker = { readonly check: (row: MappedRow) => CheckedRow };

/** Everything that is computed once for all rows of a mapping. */
export type Program = {
  readonly slots: readonly MappedSlot[];
  readonly layout: SlotLayout;
  readonly custom: readonly CustomReader[];
  readonly fixesOff: ReadonlySet<string>;
  readonly phoneRules: PhoneRules;
  readonly markedRows: ImportOptions['doNotCallColumn'];
};

/**
 * Creates a checker for the rows of one import. Pure and synchronous; never throws because of data.
 * A row fails only if it has no lead or no number, or if the user chose so; everything else is a
 * warning. Texts are stored unchanged except for outer spaces, unless a field has a canonical form.
 */
export function createChecker(options: CheckerOptions): Checker {
  let program: Program | null = null;
  return {
    check(row) {
      if (program?.slots !== row.slots) program = compileProgram(row.slots, options);
      return checkRow(row, program);
    },
  };
}

export function compileProgram(slots: readonly MappedSlot[], options: CheckerOptions): Program {
  const {
    customFields,
    date1904 = false,
    fixes = {},
    phoneRules = everyPhone,
    markedRows = 'skip',
  } = options;
  return {
    slots,
    layout: layOutSlots(slots),
    custom: makeCustomReaders(customFields, slots, date1904),
    phoneRules,
    markedRows,
    fixesOff: new Set(fixCodes.filter((code) => fixes[code] === false)),
  };
}

function checkRow(
  mapped: MappedRow,
  { layout, custom, fixesOff, phoneRules, markedRows }: Program,
): CheckedRow {
  const reader = new RowReader(mapped, fixesOff);
  const { row, line, cells } = mapped;
  const inError = mapped.notes.length === 0 ? null : readNotes(reader, layout);
  const noted = reader.problems.length;
  const names = readNames(reader, layout);
  const lead = readLead(reader, layout, custom, names.lead);
  const [first, ...more] = readContacts(reader, layout, phoneRules, names.contact);
  const marked = readMark(reader, layout, markedRows);
  if (inError !== null && inError.size > 0) dropSaid(reader.problems, noted, inError);
  const { problems } = reader;
  if (first !== undefined && !reader.failed) {
    const contacts: [CheckedContact, ...CheckedContact[]] = [first, ...more];
    return { kind: 'ok', row, line, lead, contacts, ...(marked && { marked }), problems };
  }
  return { kind: 'failed', row, line, cells, problems };
}

/** Drops further problems about a cell in error, because the reader's note already covers it. */
function dropSaid(problems: RowProblem[], noted: number, inError: ReadonlySet<number>): void {
  const kept = problems.filter(({ column }, at) => at < noted || column === null || !inError.has(column));
  problems.splice(0, problems.length, ...kept);
}

function readLead(
  reader: RowReader,
  layout: SlotLayout,
  custom: readonly CustomReader[],
  name: string,
): CheckedLead {
  const { at } = layout;
  const kana = readKana(reader, layout);
  const { postalCode, prefecture, city, street, building } = readAddress(reader, layout);
  const email = reader.value(at.email);
  const website = reader.value(at.website);
  return {
    name,
    kana,
    postalCode,
    prefecture,
    city,
    street,
    building,
    email: email === '' ? '' : reader.keep(at.email, parseEmail(email)),
    website: website === '' ? '' : reader.keep(at.website, readWebsite(website)),
    note: reader.text(at.note),
    custom: readCustom(reader, custom),
  };
}
