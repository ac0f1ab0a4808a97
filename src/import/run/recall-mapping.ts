import type { TenantId } from '../../base/ids.ts';
import type { FileProfile } from '../../contract/import.ts';
import type { ImportKind } from '../../contract/mapping.ts';
import type { Database } from '../../db/database.ts';
import { findSavedMapping, findSavedRules, type RetriedImport, type RowRules } from '../ledger/index.ts';
import { fingerprintHeader, reuseMapping, suggestSaved } from '../map/index.ts';
import type { CustomField } from '../model/custom-field.ts';

/** The profile with the mapping that the tenant last used for a list of this header, where there is one, in place of the suggested. Failed rows of an import (`retried`) go where they would have gone then. */
export async function recallMapping(
  db: Database,
  tenantId: TenantId,
  profile: FileProfile,
  customFields: readonly CustomField[],
  known: { readonly kind?: ImportKind; readonly retried?: RetriedImport | undefined } = {},
): Promise<FileProfile> {
  const { kind = 'lead', retried } = known;
  const fingerprint = fingerprintHeader(profile.columns, kind);
  const found =
    retried?.mapping ??
    (fingerprint === null ? undefined : await findSavedMapping(db, tenantId, fingerprint));
  if (!found) return profile;
  const saved = reuseMapping(found, profile.mapping, customFields);
  return { ...profile, mapping: suggestSaved(saved, profile.mapping), savedMapping: saved };
}

/** The rules for rows that the tenant last used for a list of this header, where there is one. */
export async function recallRules(
  db: Database,
  tenantId: TenantId,
  { columns }: FileProfile,
  kind: ImportKind,
): Promise<RowRules | undefined> {
  const fingerprint = fingerprintHeader(columns, kind);
  return fingerprint === null ? undefined : findSavedRules(db, tenantId, fingerprint);
}
