import { contactColumns, leadColumns } from '../model/copy-columns.ts';
import { readCopyText } from '../model/read-copy-text.ts';
import type { Lines, PreparedBatch } from './prepared-batch.ts';

/** The values of line `index`, in the order of its columns. Text that is NULL comes as it stands, `\N`. */
export function valuesOfLine({ bytes, ends }: Lines, index: number): readonly string[] {
  const start = index === 0 ? 0 : (ends[index - 1] ?? 0);
  // The line end is no value.
  const line = Buffer.from(
    bytes.buffer,
    bytes.byteOffset + start,
    Math.max(0, (ends[index] ?? start) - start - 1),
  );
  return line
    .toString('utf8')
    .split('\t')
    .map((value) => (value === nullText ? value : readCopyText(value)));
}

/** What stands for NULL. A cell of these two characters is escaped, and thus another. */
const nullText = '\\N';

const nameColumn = leadColumns.indexOf('name');
const phoneColumn = contactColumns.indexOf('phone');
const e164Column = contactColumns.indexOf('phone_e164');

/** The name of sound row `index`. */
export function nameOfRow(batch: PreparedBatch, index: number): string {
  return valuesOfLine(batch.leads, index)[nameColumn] ?? '';
}

/** The number of contact `at`, as written and in E.164 (null where it fits no plan). */
export function numberOfContact(batch: PreparedBatch, at: number): { phone: string; e164: string | null } {
  const values = valuesOfLine(batch.contacts, at);
  const e164 = values[e164Column] ?? nullText;
  return { phone: values[phoneColumn] ?? '', e164: e164 === nullText ? null : e164 };
}
