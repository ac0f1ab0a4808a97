import type { ProjectId, TenantId } from '../../../base/ids.ts';
import { originalIndexes } from '../../../contract/failure-columns.ts';
import type { FileProfile } from '../../../contract/import.ts';
import type { ImportKind, Mapping } from '../../../contract/mapping.ts';
import type { Database } from '../../../db/database.ts';
import type { OriginalImport } from '../../ledger/find-original-import.ts';
import {
  findSavedMapping,
  findSavedRules,
  type RowRules,
  type SavedMappingQuery,
} from '../../ledger/saved-mappings.ts';
import { fingerprintHeader } from '../../map/fingerprint-header.ts';
import { reuseMapping, suggestSaved } from '../../map/reuse-mapping.ts';
import type { CustomField } from '../../model/custom-field.ts';
import { moveMapping } from '../../model/failure-file.ts';

/**
 * Returns the profile with the mapping saved for this header in the project or company. If none is
 * saved, the suggested mapping stays. Failed rows of an import (`retried`) use the mapping of that
 * import.
 */
export async function recallMapping(
  db: Database,
  tenantId: TenantId,
  profile: FileProfile,
  customFields: readonly CustomField[],
  known: {
    readonly kind?: ImportKind;
    readonly projectId?: ProjectId | null | undefined;
    readonly retried?: OriginalImport | undefined;
  } = {},
): Promise<FileProfile> {
  const { kind = 'lead', projectId = null, retried } = known;
  const fingerprint = fingerprintHeader(profile.columns, kind);
  const own = retried?.mapping && { name: null, mapping: retried.mapping };
  const query = fingerprint === null ? null : { tenantId, projectId, fingerprint };
  const found = own ?? (query && (await findPlaced(db, query, profile.columns)));
  const lineSheets = [...(retried?.sheets ?? [])];
  if (!found) return { ...profile, lineSheets };
  const savedMapping = reuseMapping(found.mapping, profile.mapping, customFields);
  const mapping = suggestSaved(savedMapping, profile.mapping);
  return { ...profile, lineSheets, mapping, savedMapping, savedMappingName: found.name };
}

/**
 * Saved mappings describe the list itself; a failure file may have its columns in other positions.
 */
async function findPlaced(
  db: Database,
  query: SavedMappingQuery,
  columns: readonly string[],
): Promise<{ readonly name: string; readonly mapping: Mapping } | undefined> {
  const saved = await findSavedMapping(db, query);
  if (!saved) return undefined;
  const places = new Map(originalIndexes(columns).map((now, was) => [was, now]));
  return { name: saved.name, mapping: moveMapping(saved.mapping, places) };
}

/** Returns the row rules saved with the mapping of this header, if any. */
export async function recallRules(
  db: Database,
  tenantId: TenantId,
  { columns }: FileProfile,
  kind: ImportKind,
  projectId: ProjectId | null = null,
): Promise<RowRules | undefined> {
  const fingerprint = fingerprintHeader(columns, kind);
  return fingerprint === null ? undefined : findSavedRules(db, { tenantId, projectId, fingerprint });
}
