import type { TenantId } from '../../base/ids.ts';
import type { FileProfile } from '../../contract/import.ts';
import type { ImportKind } from '../../contract/mapping.ts';
import type { Database } from '../../db/database.ts';
import { findSavedMapping } from '../ledger/index.ts';
import { fingerprintHeader, reuseMapping, suggestSaved } from '../map/index.ts';
import type { CustomField } from '../model/custom-field.ts';

/** The profile with the mapping that the tenant last used for a list of this header, where there is one, in place of the suggested. */
export async function recallMapping(
  db: Database,
  tenantId: TenantId,
  profile: FileProfile,
  customFields: readonly CustomField[],
  kind: ImportKind = 'lead',
): Promise<FileProfile> {
  const fingerprint = fingerprintHeader(profile.columns, kind);
  const found = fingerprint === null ? undefined : await findSavedMapping(db, tenantId, fingerprint);
  if (!found) return profile;
  const saved = reuseMapping(found, profile.mapping, customFields);
  return { ...profile, mapping: suggestSaved(saved, profile.mapping), savedMapping: saved };
}
