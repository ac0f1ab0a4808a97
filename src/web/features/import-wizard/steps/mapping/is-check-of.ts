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

/** Parsed anew, so that both have their keys in the order of the schema. */
function canonical(mapping: Mapping, options: ImportOptions): string {
  const columns = mapping.columns.toSorted((a, b) => a.index - b.index || a.field.localeCompare(b.field));
  return JSON.stringify(importStartSchema.parse({ mapping: { ...mapping, columns }, options }));
}
