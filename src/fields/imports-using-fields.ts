import { sql } from 'kysely';
import type { FieldSetId, ProjectId, TenantId } from '../base/ids.ts';
import { mappingSchema } from '../contract/mapping.ts';
import { refuse } from '../contract/refusals.ts';
import type { Trx } from '../db/database.ts';

/** States in which an import reads the definitions of its fields now or later. */
const underWay = [
  'checking',
  'waiting',
  'queued',
  'running',
  'pausing',
  'paused',
  'cancelling',
  'undoing',
] as const;

/** Limits the change to one field of the set, or to one project that unbinds the set. */
type Change = {
  readonly fieldName?: string;
  readonly projectId?: ProjectId;
};

/**
 * Throws `field_used_by_import` while an unfinished import maps columns to the fields that change.
 * Must be called with the set locked; an import that starts locks the sets of its project too.
 */
export async function refuseWhileImported(
  trx: Trx,
  tenantId: TenantId,
  setId: FieldSetId,
  { fieldName, projectId }: Change = {},
): Promise<void> {
  const rows = await trx
    .selectFrom('imports as i')
    .innerJoin('project_field_sets as binding', (join) =>
      join.onRef('binding.tenant_id', '=', 'i.tenant_id').onRef('binding.project_id', '=', 'i.project_id'),
    )
    .innerJoin('field_sets as set', (join) =>
      join.onRef('set.tenant_id', '=', 'binding.tenant_id').onRef('set.id', '=', 'binding.field_set_id'),
    )
    .select(['i.id', 'i.file_name', 'i.mapping', 'set.name as set'])
    .where('i.tenant_id', '=', tenantId)
    .where('i.status', 'in', [...underWay])
    .where('i.mapping', 'is not', null)
    .where('set.id', '=', setId)
    .$if(projectId !== undefined, (query) => query.where('i.project_id', '=', projectId ?? ''))
    .orderBy('i.id')
    .execute();
  for (const { id, file_name: file, mapping, set } of rows) {
    const { columns, fixed } = mappingSchema.parse(mapping);
    const fields: readonly string[] = [...columns.map(({ field }) => field), ...Object.keys(fixed)];
    const prefix = `custom:${set}/`;
    const isUsed =
      fieldName === undefined
        ? fields.some((field) => field.startsWith(prefix))
        : fields.includes(prefix + fieldName);
    if (isUsed) throw refuse('field_used_by_import', { id, file });
  }
}

/** Prevents changes to the fields of a project until the transaction ends. */
export async function lockFieldsOfProject(trx: Trx, tenantId: TenantId, projectId: ProjectId): Promise<void> {
  await sql`
    select s.id::text from field_sets s
    join project_field_sets b on b.tenant_id = s.tenant_id and b.field_set_id = s.id
    where s.tenant_id = ${tenantId} and b.project_id = ${projectId}
    order by s.id for share of s`.execute(trx);
}
