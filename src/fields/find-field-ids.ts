import type { ClientBase } from 'pg';
import type { FieldId, TenantId } from '../base/ids.ts';

/** Ids of the fields that mappings name `custom:<set>/<field>`. Other names are ignored. */
export async function findFieldIds(
  client: ClientBase,
  tenantId: TenantId,
  names: readonly string[],
): Promise<readonly FieldId[]> {
  const custom = names.filter((name) => name.startsWith('custom:'));
  if (custom.length === 0) return [];
  const { rows } = await client.query<{ id: FieldId }>(
    `select f.id from fields f join field_sets s on s.tenant_id = $1 and s.id = f.field_set_id
     where f.tenant_id = $1 and 'custom:' || s.name || '/' || f.name = any($2)`,
    [tenantId, custom],
  );
  return rows.map(({ id }) => id);
}
