import { contactColumns, leadColumns } from '../model/copy-columns.ts';
import { readCopyText } from '../model/read-copy-text.ts';
import type { Lines, PreparedBatch } from './prepared-batch.ts';

/** The values of line `index`, in the order of its columns. Text that is NULL comes as it stands, `\N`. */
export function valuesOfLine(lines: Lines, index: number): readonly string[] {
  const [start, end] = boundsOf(lines, index);
  return textOf(lines.bytes, start, end).split('\t').map(read);
}

/** The one value, without making text of the others. */
function valueOfLine(lines: Lines, index: number, column: number): string {
  let [start, end] = boundsOf(lines, index);
  for (let before = 0; before < column; before += 1) start = lines.bytes.indexOf(tab, start) + 1;
  const next = lines.bytes.indexOf(tab, start);
  if (next !== -1 && next < end) end = next;
  return read(textOf(lines.bytes, start, end));
}

/** Where the line begins, and where its values end: the line end is no value. */
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
/** What stands for NULL. A cell of these two characters is escaped, and thus another. */
const nullText = '\\N';

const nameColumn = leadColumns.indexOf('name');
const phoneColumn = contactColumns.indexOf('phone');
const contactNameColumn = contactColumns.indexOf('name');
const extensionColumn = contactColumns.indexOf('extension');
const e164Column = contactColumns.indexOf('phone_e164');

/** The name of sound row `index`. */
export function nameOfRow(batch: PreparedBatch, index: number): string {
  return valueOfLine(batch.leads, index, nameColumn);
}

/** The name of contact `at`, and its extension. */
export function contactOfPlace(batch: PreparedBatch, at: number): { name: string; extension: string } {
  return {
    name: valueOfLine(batch.contacts, at, contactNameColumn),
    extension: valueOfLine(batch.contacts, at, extensionColumn),
  };
}

/** The number of contact `at`, as written and in E.164 (null where it fits no plan). */
export function numberOfContact(batch: PreparedBatch, at: number): { phone: string; e164: string | null } {
  const e164 = valueOfLine(batch.contacts, at, e164Column);
  return {
    phone: valueOfLine(batch.contacts, at, phoneColumn),
    e164: e164 === nullText ? null : e164,
  };
}
