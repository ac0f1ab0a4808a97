import { recordAudit } from '../audit/record-audit.ts';
import type { FieldSetId } from '../base/ids.ts';
import { refuse } from '../contract/refusals.ts';
import type { Trx } from '../db/database.ts';
import { isUniqueViolation } from '../db/is-unique-violation.ts';
import type { Viewer } from '../people/viewer.ts';
import { insertFieldSet, lockFieldSet, removeFieldSet, updateFieldSetName } from './field-set-store.ts';
import { findFieldWithValues } from './field-store.ts';
import { refuseWhileImported } from './imports-using-fields.ts';

/** Creates an empty set. Throws if the company has a set with this name. */
export async function createFieldSet(trx: Trx, viewer: Viewer, name: string): Promise<FieldSetId> {
  const id = await insertFieldSet(trx, viewer.tenantId, name).catch((error) => throwTaken(error, name));
  await record(trx, viewer, 'field_set.created', id, { name });
  return id;
}

/** Throws if the company has another set with this name. */
export async function renameFieldSet(trx: Trx, viewer: Viewer, id: FieldSetId, name: string): Promise<void> {
  const before = await lockFieldSet(trx, viewer.tenantId, id);
  if (before !== name) await refuseWhileImported(trx, viewer.tenantId, id);
  await updateFieldSetName(trx, viewer.tenantId, id, name).catch((error) => throwTaken(error, name));
  await record(trx, viewer, 'field_set.renamed', id, { before, name });
}

/** Deletes the set and its fields. Throws if a lead has a value in one of them. */
export async function deleteFieldSet(trx: Trx, viewer: Viewer, id: FieldSetId): Promise<void> {
  const name = await lockFieldSet(trx, viewer.tenantId, id);
  await refuseWhileImported(trx, viewer.tenantId, id);
  const used = await findFieldWithValues(trx, viewer.tenantId, id);
  if (used !== undefined) throw refuse('in_use', { detail: used });
  await removeFieldSet(trx, viewer.tenantId, id);
  await record(trx, viewer, 'field_set.deleted', id, { name });
}

function throwTaken(error: unknown, name: string): never {
  throw isUniqueViolation(error, 'field_sets_name') ? refuse('name_taken', { name }) : error;
}

type Action = `field_set.${'created' | 'renamed' | 'deleted'}`;

function record(trx: Trx, viewer: Viewer, action: Action, id: FieldSetId, detail: Record<string, string>) {
  const { tenantId, userId } = viewer;
  return recordAudit(trx, { tenantId, userId, action, subject: 'field_set', subjectId: id, detail });
}
