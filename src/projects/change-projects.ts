import { recordAudit } from '../audit/record-audit.ts';
import type { FieldSetId, ProjectId, UserId } from '../base/ids.ts';
import { refuse } from '../contract/refusals.ts';
import type { Trx } from '../db/database.ts';
import { isStillNamed } from '../db/is-still-named.ts';
import { isUniqueViolation } from '../db/is-unique-violation.ts';
import { findMissingFieldSet, lockFieldSet } from '../fields/field-set-store.ts';
import { refuseWhileImported } from '../fields/imports-using-fields.ts';
import { seesAllProjects } from '../people/permissions.ts';
import { requireAccess } from '../people/require-access.ts';
import { findMissingUser } from '../people/user-store.ts';
import type { Viewer } from '../people/viewer.ts';
import {
  addFieldSet,
  findBoundFieldSets,
  findImportUnderWay,
  insertProject,
  lockImports,
  removeProject,
  replaceFieldSets,
  replaceMembers,
  updateProjectName,
} from './project-change-store.ts';
import { getProject, lockProject, requireProject } from './project-store.ts';

/** Omitted values stay unchanged. */
export type ProjectChange = {
  readonly name?: string | undefined;
  readonly fieldSetIds?: readonly FieldSetId[] | undefined;
  readonly memberIds?: readonly UserId[] | undefined;
};

/**
 * Creates a project. A viewer who could not see it otherwise becomes a member. Throws if the name
 * exists, and for unknown ids.
 */
export async function createProject(
  trx: Trx,
  viewer: Viewer,
  draft: ProjectChange & { readonly name: string },
): Promise<ProjectId> {
  const { name, fieldSetIds = [], memberIds = [] } = draft;
  if (memberIds.length > 0) requireAccess(viewer, 'assign');
  const { tenantId, userId } = viewer;
  const id = await insertProject(trx, tenantId, name, userId).catch((error) => throwTaken(error, name));
  const members = seesAllProjects(viewer) ? memberIds : [userId, ...memberIds];
  await replaceLinks(trx, viewer, id, { fieldSetIds, memberIds: members });
  await record(trx, viewer, 'project.created', id, { name, fieldSetIds, memberIds: members });
  return id;
}

/**
 * Throws if the name exists, for unknown ids, and if the viewer cannot see the project. Changing
 * members requires the right `assign`, everything else `edit_project`.
 */
export async function changeProject(
  trx: Trx,
  viewer: Viewer,
  id: ProjectId,
  change: ProjectChange,
): Promise<void> {
  await requireProject(trx, viewer, id);
  if (change.memberIds) requireAccess(viewer, 'assign');
  if (!change.memberIds || change.name !== undefined || change.fieldSetIds)
    requireAccess(viewer, 'edit_project');
  await lockProject(trx, viewer.tenantId, id);
  const { name } = change;
  if (name !== undefined) {
    await updateProjectName(trx, viewer.tenantId, id, name).catch((error) => throwTaken(error, name));
  }
  await replaceLinks(trx, viewer, id, change);
  await record(trx, viewer, 'project.changed', id, change);
}

/** Adds a field set to the project. Throws if the viewer cannot see the project. */
export async function bindFieldSet(
  trx: Trx,
  viewer: Viewer,
  id: ProjectId,
  setId: FieldSetId,
): Promise<void> {
  await requireProject(trx, viewer, id);
  await lockProject(trx, viewer.tenantId, id);
  await addFieldSet(trx, viewer.tenantId, id, setId);
  await record(trx, viewer, 'project.changed', id, { boundFieldSetId: setId });
}

/**
 * Throws if the project has leads or an unfinished import, or if do-not-call entries reference it.
 */
export async function deleteProject(trx: Trx, viewer: Viewer, id: ProjectId): Promise<void> {
  await requireProject(trx, viewer, id);
  await lockProject(trx, viewer.tenantId, id);
  await lockImports(trx, viewer.tenantId, id);
  const { name, leadCount } = await getProject(trx, viewer.tenantId, id);
  if (leadCount > 0) throw refuse('in_use', { detail: `リード / leads: ${leadCount}` });
  const fileName = await findImportUnderWay(trx, viewer.tenantId, id);
  if (fileName !== undefined) throw refuse('in_use', { detail: `インポート / import: ${fileName}` });
  await removeProject(trx, viewer.tenantId, id).catch((error) => {
    throw isStillNamed(error) ? refuse('in_use', { detail: '禁止リスト / do-not-call list' }) : error;
  });
  await record(trx, viewer, 'project.deleted', id, { name });
}

async function replaceLinks(trx: Trx, viewer: Viewer, id: ProjectId, links: ProjectChange): Promise<void> {
  const { fieldSetIds, memberIds } = links;
  if (fieldSetIds) {
    const missing = await findMissingFieldSet(trx, viewer.tenantId, fieldSetIds);
    if (missing) throw refuse('request_invalid', { detail: `fieldSetIds: ${missing}` });
    for (const setId of await findBoundFieldSets(trx, viewer.tenantId, id)) {
      if (fieldSetIds.includes(setId)) continue;
      await lockFieldSet(trx, viewer.tenantId, setId);
      await refuseWhileImported(trx, viewer.tenantId, setId, { projectId: id });
    }
    await replaceFieldSets(trx, viewer.tenantId, id, fieldSetIds);
  }
  if (memberIds) {
    const missing = await findMissingUser(trx, viewer.tenantId, memberIds);
    if (missing) throw refuse('request_invalid', { detail: `memberIds: ${missing}` });
    await replaceMembers(trx, viewer.tenantId, id, memberIds);
  }
}

function throwTaken(error: unknown, name: string): never {
  throw isUniqueViolation(error, 'projects_name') ? refuse('name_taken', { name }) : error;
}

type Action = `project.${'created' | 'changed' | 'deleted'}`;

function record(trx: Trx, viewer: Viewer, action: Action, id: ProjectId, detail: Record<string, unknown>) {
  const { tenantId, userId } = viewer;
  return recordAudit(trx, { tenantId, userId, action, subject: 'project', subjectId: id, detail });
}
