import { type ImportOptions, type ImportRecord, importStartSchema } from '../../../../../contract/import.ts';
import type { Mapping } from '../../../../../contract/mapping.ts';

/** Whether the record's check was made with this very mapping and these options: only then do its counts say what would happen. */
export function isCheckOf(record: ImportRecord, mapping: Mapping, options: ImportOptions): boolean {
  if (!record.check || !record.mapping) return false;
  return canonical(record.mapping, record.options) === canonical(mapping, options);
}

/** Parsed anew, so that both have their keys in the order of the schema. */
function canonical(mapping: Mapping, options: ImportOptions): string {
  const columns = mapping.columns.toSorted((a, b) => a.index - b.index || a.field.localeCompare(b.field));
  return JSON.stringify(importStartSchema.parse({ mapping: { ...mapping, columns }, options }));
}
