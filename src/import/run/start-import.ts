import type { ImportOptions } from '../../contract/import.ts';
import type { Mapping } from '../../contract/mapping.ts';
import { refuse } from '../../contract/refusals.ts';
import type { Database } from '../../db/database.ts';
import { changeState, type ImportEntry, saveMapping } from '../ledger/index.ts';
import { compileMapping, fingerprintHeader } from '../map/index.ts';
import type { CustomField } from '../model/custom-field.ts';

/** Queues an import with its final mapping and options, and remembers them for the next list of the same header. Refuses a mapping that lacks required fields or names what is not there, and `wrong_state`. */
export async function startImport(
  db: Database,
  entry: ImportEntry,
  choice: { mapping: Mapping; options: ImportOptions },
  customFields: readonly CustomField[],
): Promise<ImportEntry> {
  if (!entry.profile) throw refuse('wrong_state', { status: entry.status });
  checkMapping(choice.mapping, entry.profile.columns, customFields);
  const queued = await changeState(db, entry, 'queued', choice, { from: ['mapping'] });
  const fingerprint = fingerprintHeader(entry.profile.columns);
  if (fingerprint !== null) {
    await saveMapping(db, { tenantId: entry.tenantId, fingerprint, ...choice, usedBy: entry.createdBy });
  }
  return queued;
}

/** Refuses a mapping that cannot be used: required fields missing, a field twice, columns or fields that are not there. */
export function checkMapping(
  mapping: Mapping,
  columns: readonly string[],
  customFields: readonly CustomField[],
): void {
  compileMapping(mapping, columns, customFields);
}
