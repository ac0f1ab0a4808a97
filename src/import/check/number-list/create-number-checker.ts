import type { EntryOptions } from '../../../contract/import.ts';
import { problemKinds } from '../../../contract/problems.ts';
import type { CheckedNumberRow, ListedNumber } from '../../model/checked-number-row.ts';
import type { MappedRow, MappedSlot } from '../../model/mapped-row.ts';
import type { PhoneNumber } from '../../model/phone-number.ts';
import { find, type Reading } from '../finding.ts';
import type { ReadNumber } from '../phone/parse-phone.ts';
import { everyPhone, readNumbers } from '../read-contacts.ts';
import { readNotes } from '../read-notes.ts';
import { RowReader } from '../row-reader.ts';
import { layOutSlots, type SlotLayout } from '../slot-layout.ts';
import { readDay } from './read-day.ts';
import { readExpiry } from './read-expiry.ts';
import { readReason } from './read-reason.ts';

export type NumberCheckerOptions = {
  readonly entries: EntryOptions;
  readonly date1904?: boolean;
  /** A ban that expires before this moment fails its row. The same for all attempts at a batch. */
  readonly now: Date;
  readonly fixesOff: ReadonlySet<string>;
};

export type NumberChecker = { readonly check: (row: MappedRow) => CheckedNumberRow };

/**
 * Creates a checker for the rows of a do-not-call list. Pure and synchronous; never throws because
 * of data. An unknown reason never excludes a number; it is kept in the note.
 */
export function createNumberChecker(options: NumberCheckerOptions): NumberChecker {
  let laidOut: { slots: readonly MappedSlot[]; layout: SlotLayout } | undefined;
  return {
    check(row) {
      if (laidOut?.slots !== row.slots) laidOut = { slots: row.slots, layout: layOutSlots(row.slots) };
      return checkRow(row, laidOut.layout, options);
    },
  };
}

function checkRow(mapped: MappedRow, layout: SlotLayout, options: NumberCheckerOptions): CheckedNumberRow {
  const reader = new RowReader(mapped, options.fixesOff);
  if (mapped.notes.length > 0) readNotes(reader, layout);
  const { at } = layout;
  const leadName = reader.text(at.lead_name);
  const note = reader.text(at.note);
  const evidence = reader.text(at.evidence) || options.entries.evidence;
  const refused = reader.value(at.refused_on);
  const refusedOn =
    refused === ''
      ? options.entries.refusedOn
      : keepOrFail(reader, at.refused_on, readDay(refused, options.date1904 ?? false));
  const expiry = reader.value(at.expires_at);
  const expiresAt =
    expiry === ''
      ? options.entries.expiresAt
      : keepOrFail(reader, at.expires_at, readBanExpiry(expiry, options));
  const why = readWhy(reader, at.reason, options.entries, note);
  const [first, ...more] = readNumbers(reader, layout, everyPhone);
  const { row, line, cells } = mapped;
  const { problems } = reader;
  if (!first || reader.failed) return { kind: 'failed', row, line, cells, problems };
  const further = [first, ...more].flatMap((number) => number.further.map(listedFurther));
  const numbers: [ListedNumber, ...ListedNumber[]] = [listed(first), ...more.map(listed), ...further];
  return { kind: 'numbers', row, line, leadName, evidence, refusedOn, expiresAt, numbers, problems, ...why };
}

/** A release has no expiry: what its list says of one is not checked against the clock. */
function readBanExpiry(text: string, { date1904, entries, now }: NumberCheckerOptions): Reading {
  const reading = readExpiry(text, date1904 ?? false);
  const isPast = entries.action === 'ban' && Date.parse(reading.text) <= now.getTime();
  return isPast ? { ...reading, finding: find('ban_expired', { value: text }) } : reading;
}

/** A ban whose dates cannot be read would hold for another time than was meant: its row fails. */
function keepOrFail(reader: RowReader, at: number, reading: Reading): string {
  const { finding } = reading;
  const isUnread = finding !== null && problemKinds[finding.code].level === 'error';
  return reader.keep(at, isUnread ? { ...reading, finding: { ...finding, fails: true } } : reading);
}

function readWhy(
  reader: RowReader,
  at: number,
  { action, reason, releaseReason }: EntryOptions,
  note: string,
): { readonly reason: string; readonly note: string } {
  const text = reader.text(at);
  if (action === 'release') return { reason: text || releaseReason, note };
  if (text === '') return { reason, note };
  const known = readReason(text);
  if (known) return { reason: known, note };
  reader.report(at, find('reason_kept_as_note', { value: text }));
  return { reason: 'other', note: note === '' ? text : `${text}\n${note}` };
}

/**
 * A ban covers every number of a range, including those that the list gives only by their last
 * digits, as is usual in Japan.
 */
function listedFurther(e164: PhoneNumber): ListedNumber {
  return { phone: `0${e164.slice('+81'.length)}`, phoneE164: e164 };
}

function listed({ text, e164 }: ReadNumber): ListedNumber {
  return { phone: text, phoneE164: e164 };
}
