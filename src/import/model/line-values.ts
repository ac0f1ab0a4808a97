import { contactColumns, leadColumns } from '../model/copy-columns.ts';
import { readCopyText } from '../model/read-copy-text.ts';
import type { Lines, PreparedBatch } from './prepared-batch.ts';

/** The values of line `index`, in the order of its columns. NULL is returned as `\N`. */
export function valuesOfLine(lines: Lines, index: number): readonly string[] {
  const [start, end] = boundsOf(lines, index);
  return textOf(lines.bytes, start, end).split('\t').map(read);
}

/** One value, without creating strings for the others. */
function valueOfLine(lines: Lines, index: number, column: number): string {
  let [start, end] = boundsOf(lines, index);
  for (let before = 0; before < column; before += 1) start = lines.bytes.indexOf(tab, start) + 1;
  const next = lines.bytes.indexOf(tab, start);
  if (next !== -1 && next < end) end = next;
  return read(textOf(lines.bytes, start, end));
}

/** Start of the line and end of its values, without the line end. */
function boundsOf({ ends }: Lines, index: number): [start: number, end: number] {
  const start = index === 0 ? 0 : (ends[index - 1] ?? 0);
  return [start, Math.max(start, (ends[index] ?? start) - 1)];
}

function textOf({ buffer, byteOffset }: Uint8Array, start: number, end: number): string {
  return Buffer.from(buffer, byteOffset + start, end - start).toString('utf8');
}

function read(value: string): string {
  return value === nullText ? value : readCopyText(value);
}

const tab = 0x09;
/** Represents NULL. A cell with these two characters is escaped and therefore differs. */
const nullText = '\\N';

const nameColumn = leadColumns.indexOf('name');
const phoneColumn = contactColumns.indexOf('phone');
const contactNameColumn = contactColumns.indexOf('name');
const extensionColumn = contactColumns.indexOf('extension');
const e164Column = contactColumns.indexOf('phone_e164');

/** The name of valid row `index`. */
export function nameOfRow(batch: PreparedBatch, index: number): string {
  return valueOfLine(batch.leads, index, nameColumn);
}

/** The name and extension of contact `at`. */
export function contactOfPlace(batch: PreparedBatch, at: number): { name: string; extension: string } {
  return {
    name: valueOfLine(batch.contacts, at, contactNameColumn),
    extension: valueOfLine(batch.contacts, at, extensionColumn),
  };
}

/** The number of contact `at`, as written and in E.164 (null if it fits no plan). */
export function numberOfContact(batch: PreparedBatch, at: number): { phone: string; e164: string | null } {
  const e164 = valueOfLine(batch.contacts, at, e164Column);
  return {
    phone: valueOfLine(batch.contacts, at, phoneColumn),
    e164: e164 === nullText ? null : e164,
  };
}
