import { sql } from 'kysely';
import type { TenantId } from '../base/ids.ts';
import type { Trx } from './database.ts';

/** The first of these ids that does not exist in the tenant's table. Undefined if all exist. */
export async function findMissingId<T extends string>(
  trx: Trx,
  table: 'field_sets' | 'users' | 'workgroups',
  tenantId: TenantId,
  ids: readonly T[],
): Promise<T | undefined> {
  if (ids.length === 0) return undefined;
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)} where tenant_id = ${tenantId} and id = any(${[...ids]}::bigint[])`.execute(
    trx,
  );
  const known = new Set(rows.map(({ id }) => id));
  return ids.find((id) => !known.has(id));
}
