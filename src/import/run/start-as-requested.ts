import { importOptionsSchema } from '../../contract/import.ts';
import type { StartRequest } from '../../contract/import-request.ts';
import { isMappingField, type Mapping } from '../../contract/mapping.ts';
import { refuse } from '../../contract/refusals.ts';
import type { Trx } from '../../db/database.ts';
import { requireAccess } from '../../people/require-access.ts';
import { getViewer } from '../../people/viewer-store.ts';
import type { ImportRecord } from '../ledger/import-record.ts';
import { findMappingByName } from '../ledger/saved-mappings.ts';
import { findColumn } from '../map/find-column.ts';
import { parseMappingFile } from '../map/parse-mapping-file.ts';
import { suggestedMapping } from '../map/suggested-mapping.ts';
import { moveMapping } from '../model/failure-file.ts';
import { startImport } from './start-import.ts';

/**
 * Starts an import in `mapping` with the settings that came with its file, in the name of the user
 * who handed it in and with the rights of that user now. Throws the refusals of `startImport`, and
 * `mapping_not_found` and `mapping_header_changed` for saved mappings.
 */
export async function startAsRequested(
  trx: Trx,
  entry: ImportRecord,
  { mapping, options, saveMapping }: StartRequest,
): Promise<ImportRecord> {
  const viewer = await getViewer(trx, entry.tenantId, entry.createdBy);
  requireAccess(viewer, 'import');
  const choice = {
    mapping: await resolveMapping(trx, entry, mapping),
    options: importOptionsSchema.parse({ ...entry.options, ...options }),
    saveMapping,
  };
  return startImport(trx, entry, choice, viewer);
}

async function resolveMapping(
  trx: Trx,
  entry: ImportRecord,
  choice: StartRequest['mapping'],
): Promise<Mapping> {
  const { profile, kind } = entry;
  if (!profile) throw refuse('invalid_state', { status: entry.status });
  const { columns } = profile;
  if (typeof choice === 'object') return parseMappingFile(choice, columns);
  if (choice !== 'auto') return namedMapping(trx, entry, choice, columns);
  const own = ownFields(columns);
  if (own) return own;
  return profile.savedMapping ?? profile.suggestedMapping ?? suggestedMapping(profile.mapping, kind);
}

/** A header of names of fields, as programs send it, maps itself. */
function ownFields(columns: readonly string[]): Mapping | undefined {
  const fields = columns.map((column, index) => ({ index, field: column.trim() }));
  const known = fields.flatMap(({ index, field }) => (isMappingField(field) ? [{ index, field }] : []));
  if (!known.some(({ field }) => field === 'phone')) return undefined;
  const hasContact = known.some(({ field }) => field === 'contact_name');
  return { columns: known, fixed: hasContact ? {} : { contact_name: '代表' } };
}

/** The saved mapping with its columns found by name, wherever they are in this file. */
async function namedMapping(
  trx: Trx,
  entry: ImportRecord,
  name: string,
  columns: readonly string[],
): Promise<Mapping> {
  const projectId = entry.kind === 'lead' ? entry.projectId : null;
  const saved = await findMappingByName(trx, entry.tenantId, { name, projectId });
  if (!saved) throw refuse('mapping_not_found', { mapping: name });
  const places = new Map(
    saved.mapping.columns.map(({ index }) => {
      const header = saved.header[index] ?? '';
      const now = header === '' ? index : findColumn(header, columns);
      if (now === undefined) throw refuse('mapping_header_changed', { mapping: name, column: header });
      return [index, now];
    }),
  );
  return moveMapping(saved.mapping, places);
}
