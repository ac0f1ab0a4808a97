import { type ImportOptions, type ImportRecord, importStartSchema } from '../../../../../contract/import.ts';
import type { Mapping } from '../../../../../contract/mapping.ts';

/** Whether the record's check was made with this very mapping and these options: only then do its counts say what would happen. */
export function isCheckOf(record: ImportRecord, mapping: Mapping, options: ImportOptions): boolean {
  if (!record.check || !record.mapping) return false;
  return canonical(record.mapping, asChosen(record.options, options)) === canonical(mapping, options);
}

/** The record names the workgroups that a list is for, also where none was chosen. */
function asChosen(checked: ImportOptions, { entries }: ImportOptions): ImportOptions {
  if (entries.workgroupIds.length > 0) return checked;
  return { ...checked, entries: { ...checked.entries, workgroupIds: [] } };
}

/** Parsed anew, with all defaults, and with the keys of every object in order: the database keeps them in an order of its own. */
function canonical(mapping: Mapping, options: ImportOptions): string {
  const columns = mapping.columns.toSorted((a, b) => a.index - b.index || a.field.localeCompare(b.field));
  return JSON.stringify(importStartSchema.parse({ mapping: { ...mapping, columns }, options }), sortKeys);
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
