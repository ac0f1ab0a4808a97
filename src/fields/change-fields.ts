import { recordAudit } from '../audit/record-audit.ts';
import type { FieldId, FieldSetId } from '../base/ids.ts';
import { type FieldDraft, isChoice, maxChoices } from '../contract/field.ts';
import { refuse } from '../contract/refusals.ts';
import type { Trx } from '../db/database.ts';
import { isUniqueViolation } from '../db/is-unique-violation.ts';
import type { Viewer } from '../people/viewer.ts';
import { lockFieldSet } from './field-set-store.ts';
import { findField, findFieldWithValues, insertField, removeField, updateField } from './field-store.ts';
import { refuseWhileImported } from './imports-using-fields.ts';

/** Adds the field at the end of the set. Throws if the set has a field with this name. */
export async function addField(
  trx: Trx,
  viewer: Viewer,
  setId: FieldSetId,
  draft: FieldDraft,
): Promise<FieldId> {
  await lockFieldSet(trx, viewer.tenantId, setId);
  const id = await insertField(trx, viewer.tenantId, setId, draft).catch((error) => throwTaken(error, draft));
  await record(trx, viewer, 'field.created', id, draft);
  return id;
}

/**
 * Replaces the definition of the field; its position stays. Throws if the data type changes while
 * leads have values.
 */
export async function changeField(
  trx: Trx,
  viewer: Viewer,
  setId: FieldSetId,
  id: FieldId,
  draft: FieldDraft,
): Promise<void> {
  const field = await lockField(trx, viewer, setId, id);
  if (isRedefined(field, draft)) {
    await refuseWhileImported(trx, viewer.tenantId, setId, { fieldName: field.name });
  }
  if (field.dataType !== draft.dataType) await refuseWhenUsed(trx, viewer, setId, id);
  await updateField(trx, viewer.tenantId, id, draft).catch((error) => throwTaken(error, draft));
  await record(trx, viewer, 'field.changed', id, { before: field, after: draft });
}

/**
 * Appends choices to the field, keeping choices added concurrently. Throws for a field of another
 * data type, and for too many choices.
 */
export async function addChoices(
  trx: Trx,
  viewer: Viewer,
  setId: FieldSetId,
  id: FieldId,
  added: readonly string[],
): Promise<void> {
  const field = await lockField(trx, viewer, setId, id);
  if (!isChoice(field.dataType)) throw refuse('no_choice_field', { name: field.name });
  const choices = [...new Set([...field.choices, ...added])];
  if (choices.length > maxChoices) throw refuse('too_many_choices', { limit: maxChoices });
  const draft = { ...field, choices };
  await updateField(trx, viewer.tenantId, id, draft);
  await record(trx, viewer, 'field.changed', id, { before: field, after: draft });
}

/** Deletes the field. Throws if a lead has a value in it. */
export async function deleteField(trx: Trx, viewer: Viewer, setId: FieldSetId, id: FieldId): Promise<void> {
  const field = await lockField(trx, viewer, setId, id);
  await refuseWhileImported(trx, viewer.tenantId, setId, { fieldName: field.name });
  await refuseWhenUsed(trx, viewer, setId, id);
  await removeField(trx, viewer.tenantId, id);
  await record(trx, viewer, 'field.deleted', id, { name: field.name });
}

/** Whether values that the old definition accepts may be refused, or not find the field. */
function isRedefined(before: FieldDraft, after: FieldDraft): boolean {
  return (
    before.name !== after.name ||
    before.dataType !== after.dataType ||
    before.required !== after.required ||
    before.choices.some((choice) => !after.choices.includes(choice))
  );
}

async function lockField(trx: Trx, viewer: Viewer, setId: FieldSetId, id: FieldId) {
  await lockFieldSet(trx, viewer.tenantId, setId);
  const field = await findField(trx, viewer.tenantId, setId, id);
  if (!field) throw refuse('not_found');
  return field;
}

async function refuseWhenUsed(trx: Trx, viewer: Viewer, setId: FieldSetId, id: FieldId): Promise<void> {
  const used = await findFieldWithValues(trx, viewer.tenantId, setId, id);
  if (used !== undefined) throw refuse('in_use', { detail: used });
}

function throwTaken(error: unknown, { name }: FieldDraft): never {
  throw isUniqueViolation(error, 'fields_name') ? refuse('name_taken', { name }) : error;
}

type Action = `field.${'created' | 'changed' | 'deleted'}`;

function record(trx: Trx, viewer: Viewer, action: Action, id: FieldId, detail: Record<string, unknown>) {
  const { tenantId, userId } = viewer;
  return recordAudit(trx, { tenantId, userId, action, subject: 'field', subjectId: id, detail });
}
