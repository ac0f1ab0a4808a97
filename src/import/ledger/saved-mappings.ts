import { sql } from 'kysely';
import type { TenantId, UserId } from '../../base/ids.ts';
import type { ImportOptions } from '../../contract/import.ts';
import { type Mapping, mappingSchema } from '../../contract/mapping.ts';
import type { Database } from '../../db/database.ts';

export type SavedMapping = {
  readonly tenantId: TenantId;
  readonly fingerprint: string;
  readonly mapping: Mapping;
  readonly options: ImportOptions;
  readonly usedBy: UserId;
};

/** Remembers how lists of a header were mapped and treated, in place of what was remembered before. */
export async function saveMapping(db: Database, saved: SavedMapping): Promise<void> {
  const values = {
    mapping: JSON.stringify(saved.mapping),
    options: JSON.stringify(saved.options),
    used_by: saved.usedBy,
  };
  await db
    .insertInto('saved_mappings')
    .values({ tenant_id: saved.tenantId, header_fingerprint: saved.fingerprint, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'header_fingerprint'])
        .doUpdateSet({ ...values, last_used_at: sql<Date>`now()` }),
    )
    .execute();
}

/** The mapping last used for lists of a header; undefined where there is none, or none that this version can read. */
export async function findSavedMapping(
  db: Database,
  tenantId: TenantId,
  fingerprint: string,
): Promise<Mapping | undefined> {
  const row = await db
    .selectFrom('saved_mappings')
    .select('mapping')
    .where('tenant_id', '=', tenantId)
    .where('header_fingerprint', '=', fingerprint)
    .executeTakeFirst();
  return row && mappingSchema.safeParse(row.mapping).data;
}
