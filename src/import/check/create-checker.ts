import { type Fixes, fixCodes } from '../../contract/fixes.ts';
import type { CheckedContact, CheckedLead, CheckedRow } from '../model/checked-row.ts';
import type { CustomField } from '../model/custom-field.ts';
import type { MappedRow, MappedSlot } from '../model/mapped-row.ts';
import { parseEmail } from './parse-email.ts';
import { readAddress } from './read-address.ts';
import { readContacts } from './read-contacts.ts';
import { type CustomReader, makeCustomReaders, readCustom } from './read-custom.ts';
import { readKana } from './read-kana.ts';
import { readNotes } from './read-notes.ts';
import { RowReader } from './row-reader.ts';
import { layOutSlots, type SlotLayout } from './slot-layout.ts';

/** `customFields`: every field bound to the project, mapped or not. `date1904`: the workbook's serials count from 1904. */
export type CheckerOptions = {
  readonly customFields: readonly CustomField[];
  readonly date1904?: boolean;
  readonly fixes?: Fixes;
};

export type Checker = { readonly check: (row: MappedRow) => CheckedRow };

/** Everything that can be worked out once for all rows of one mapping. */
type Program = {
  readonly slots: readonly MappedSlot[];
  readonly layout: SlotLayout;
  readonly custom: readonly CustomReader[];
  readonly fixesOff: ReadonlySet<string>;
};

/**
 * A checker for the rows of one import: pure, synchronous, never throws for data. A row that has an error fails by itself
 * with all its reasons; texts are stored verbatim but for outer blanks, unless a field has a canonical form.
 */
export function createChecker(options: CheckerOptions): Checker {
  let program: Program | null = null;
  return {
    check(row) {
      if (program?.slots !== row.slots) program = compile(row.slots, options);
      return checkRow(row, program);
    },
  };
}

function compile(slots: readonly MappedSlot[], options: CheckerOptions): Program {
  const { customFields, date1904 = false, fixes = {} } = options;
  return {
    slots,
    layout: layOutSlots(slots),
    custom: makeCustomReaders(customFields, slots, date1904),
    fixesOff: new Set(fixCodes.filter((code) => fixes[code] === false)),
  };
}

function checkRow(mapped: MappedRow, { layout, custom, fixesOff }: Program): CheckedRow {
  const reader = new RowReader(mapped, fixesOff);
  const { row, line, cells } = mapped;
  const inError = mapped.notes.length === 0 ? null : readNotes(reader, layout);
  const noted = reader.problems.length;
  const lead = readLead(reader, layout, custom);
  const [first, ...more] = readContacts(reader, layout);
  const { problems } = reader;
  if (first !== undefined && !reader.failed) {
    const contacts: [CheckedContact, ...CheckedContact[]] = [first, ...more];
    return { kind: 'ok', row, line, lead, contacts, problems };
  }
  if (inError === null || inError.size === 0) return { kind: 'failed', row, line, cells, problems };
  const telling = problems.filter(
    (problem, at) => at < noted || problem.column === null || !inError.has(problem.column),
  );
  return { kind: 'failed', row, line, cells, problems: telling };
}

function readLead(reader: RowReader, layout: SlotLayout, custom: readonly CustomReader[]): CheckedLead {
  const { at } = layout;
  const name = reader.requiredText(at.lead_name, 'lead_name', 'lead_name_missing');
  const kana = readKana(reader, layout);
  const { postalCode, prefecture, city, street, building } = readAddress(reader, layout);
  const email = reader.text(at.email);
  return {
    name,
    kana,
    postalCode,
    prefecture,
    city,
    street,
    building,
    email: email === '' ? '' : reader.keep(at.email, parseEmail(email)),
    website: reader.text(at.website),
    note: reader.text(at.note),
    custom: readCustom(reader, custom),
  };
}
