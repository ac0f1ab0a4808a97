import { type FieldId, type ProjectId, type TenantId, toId } from '../base/ids.ts';
import { refuse } from '../contract/refusals.ts';
import type { Trx } from '../db/database.ts';
import { fieldsOfProject } from '../fields/bound-field-store.ts';
import type { CustomValues } from './lead-store.ts';

/** Throws for values of fields that the project does not have. */
export async function requireOffered(
  trx: Trx,
  tenantId: TenantId,
  projectId: ProjectId,
  custom: CustomValues,
): Promise<void> {
  const ids = Object.keys(custom);
  if (ids.length === 0) return;
  const offered = new Set((await fieldsOfProject(trx, tenantId, projectId)).map(({ id }) => id));
  const unknown = ids.find((id) => !offered.has(toId<FieldId>(id)));
  if (unknown !== undefined) throw refuse('mapping_field_unknown', { field: unknown });
}

/** Removes empty fields: a lead stores only values. */
export function withoutEmpty(custom: CustomValues): CustomValues {
  return Object.fromEntries(Object.entries(custom).filter(([, value]) => value !== ''));
}
