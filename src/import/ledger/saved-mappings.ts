import { sql } from 'kysely';
import { type TenantId, toId, type UserId } from '../../base/ids.ts';
import { type ImportOptions, importOptionsSchema } from '../../contract/import.ts';
import { type Mapping, mappingSchema } from '../../contract/mapping.ts';
import type { Database, Trx } from '../../db/database.ts';

export type SavedMapping = {
  readonly tenantId: TenantId;
  readonly fingerprint: string;
  /** The names of the columns, by which people recognise it. */
  readonly header: readonly string[];
  readonly mapping: Mapping;
  readonly options: ImportOptions;
  readonly usedBy: UserId;
};

/** Remembers how lists of a header were mapped and treated, in place of what was remembered before. */
export async function saveMapping(db: Database, saved: SavedMapping): Promise<void> {
  const values = {
    header: [...saved.header],
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

/** What may be taken over from the last list of a header without asking; how duplicates are treated and where a list is from is said anew. */
export type RowRules = Pick<ImportOptions, 'fixes' | 'leaveOutPhones' | 'severalPhones' | 'group'>;

/** The rules under which the last list of a header went in; undefined as for `findSavedMapping`. */
export async function findSavedRules(
  db: Database,
  tenantId: TenantId,
  headerFingerprint: string,
): Promise<RowRules | undefined> {
  const row = await db
    .selectFrom('saved_mappings')
    .select('options')
    .where('tenant_id', '=', tenantId)
    .where('header_fingerprint', '=', headerFingerprint)
    .executeTakeFirst();
  const options = row && importOptionsSchema.safeParse(row.options).data;
  if (!options) return undefined;
  const { fixes, leaveOutPhones, severalPhones, group } = options;
  return { fixes, leaveOutPhones, severalPhones, group };
}

/** A saved mapping as people look over them. */
type SavedMappingLine = {
  readonly fingerprint: string;
  /** Those that go anywhere, in the order of the list; `name` is '' where it was not kept. */
  readonly columns: readonly { readonly index: number; readonly name: string; readonly field: string }[];
  readonly usedBy: { readonly id: UserId; readonly name: string };
  readonly lastUsedAt: Date;
};

const mostLines = 200;

/** The company's saved mappings, last used first; no more than 200. */
export async function listSavedMappings(trx: Trx, tenantId: TenantId): Promise<readonly SavedMappingLine[]> {
  const rows = await trx
    .selectFrom('saved_mappings as saved')
    .innerJoin('users', (join) =>
      join.onRef('users.tenant_id', '=', 'saved.tenant_id').onRef('users.id', '=', 'saved.used_by'),
    )
    .select(['header_fingerprint', 'header', 'mapping', 'last_used_at', 'used_by', 'users.name'])
    .where('saved.tenant_id', '=', tenantId)
    .orderBy('last_used_at', 'desc')
    .orderBy('header_fingerprint')
    .limit(mostLines)
    .execute();
  return rows.map((row) => ({
    fingerprint: row.header_fingerprint,
    columns: columnsOf(row.header, row.mapping),
    usedBy: { id: toId<UserId>(row.used_by), name: row.name },
    lastUsedAt: row.last_used_at,
  }));
}

/** False where there is none. */
export async function deleteSavedMapping(
  trx: Trx,
  tenantId: TenantId,
  fingerprint: string,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('saved_mappings')
    .where('tenant_id', '=', tenantId)
    .where('header_fingerprint', '=', fingerprint)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

function columnsOf(header: readonly string[], mapping: unknown): SavedMappingLine['columns'] {
  const columns = mappingSchema.safeParse(mapping).data?.columns ?? [];
  return columns
    .map(({ index, field }) => ({ index, name: header[index] ?? '', field }))
    .toSorted((a, b) => a.index - b.index);
}
