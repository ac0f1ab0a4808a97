import type { TenantId } from '../../../base/ids.ts';
import { originalIndexes } from '../../../contract/failure-columns.ts';
import type { FileProfile } from '../../../contract/import.ts';
import type { ImportKind, Mapping } from '../../../contract/mapping.ts';
import type { Database } from '../../../db/database.ts';
import { findSavedMapping, findSavedRules, type RetriedImport, type RowRules } from '../../ledger/index.ts';
import { fingerprintHeader, reuseMapping, suggestSaved } from '../../map/index.ts';
import type { CustomField } from '../../model/custom-field.ts';
import { moveMapping } from '../../model/failure-file.ts';

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
    (fingerprint === null ? undefined : await findPlaced(db, tenantId, fingerprint, profile.columns));
  if (!found) return profile;
  const saved = reuseMapping(found, profile.mapping, customFields);
  return { ...profile, mapping: suggestSaved(saved, profile.mapping), savedMapping: saved };
}

/** A saved mapping is of the list itself: a failure file of it may have its columns elsewhere. */
async function findPlaced(
  db: Database,
  tenantId: TenantId,
  fingerprint: string,
  columns: readonly string[],
): Promise<Mapping | undefined> {
  const saved = await findSavedMapping(db, tenantId, fingerprint);
  return saved && moveMapping(saved, new Map(originalIndexes(columns).map((now, was) => [was, now])));
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
