import type { ImportOptions } from '../../contract/import.ts';
import type { Mapping } from '../../contract/mapping.ts';
import { refuse } from '../../contract/refusals.ts';
import type { Database } from '../../db/database.ts';
import { seesAllProjects, type Viewer } from '../../people/index.ts';
import { changeState, type ImportEntry } from '../ledger/index.ts';
import { compileMapping } from '../map/index.ts';
import type { CustomField } from '../model/custom-field.ts';

/** Queues an import with its final mapping and options. Refuses a mapping that lacks required fields or names what is not there, and `wrong_state`. */
export function startImport(
  db: Database,
  entry: ImportEntry,
  choice: { mapping: Mapping; options: ImportOptions },
  customFields: readonly CustomField[],
  viewer: Viewer,
): Promise<ImportEntry> {
  // What lies in projects somebody may not see is neither told of nor written over.
  if (choice.options.scope === 'all' && !seesAllProjects(viewer)) throw refuse('not_allowed');
  if (!entry.profile) throw refuse('wrong_state', { status: entry.status });
  checkMapping(choice.mapping, entry.profile.columns, customFields);
  return changeState(db, entry, 'queued', choice, { from: ['mapping'] });
}

/** Refuses a mapping that cannot be used: required fields missing, a field twice, columns or fields that are not there. */
export function checkMapping(
  mapping: Mapping,
  columns: readonly string[],
  customFields: readonly CustomField[],
): void {
  compileMapping(mapping, columns, customFields);
}
