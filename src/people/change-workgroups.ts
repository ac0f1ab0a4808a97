import { recordAudit } from '../audit/record-audit.ts';
import type { UserId, WorkgroupId } from '../base/ids.ts';
import { refuse } from '../contract/refusals.ts';
import type { Trx } from '../db/database.ts';
import { isStillNamed } from '../db/is-still-named.ts';
import { isUniqueViolation } from '../db/is-unique-violation.ts';
import { findMissingUser } from './user-store.ts';
import type { Viewer } from './viewer.ts';
import {
  getWorkgroup,
  insertWorkgroup,
  removeWorkgroup,
  replaceWorkgroupMembers,
  updateWorkgroupName,
} from './workgroup-store.ts';

/** Omitted values stay unchanged. */
export type WorkgroupChange = {
  readonly name?: string | undefined;
  readonly memberIds?: readonly UserId[] | undefined;
};

/** Creates a workgroup with these members. Throws if the name exists, and for unknown users. */
export async function createWorkgroup(
  trx: Trx,
  viewer: Viewer,
  draft: { readonly name: string; readonly memberIds: readonly UserId[] },
): Promise<WorkgroupId> {
  const { name, memberIds } = draft;
  const id = await insertWorkgroup(trx, viewer.tenantId, name).catch((error) => throwTaken(error, name));
  await replaceMembers(trx, viewer, id, memberIds);
  await record(trx, viewer, 'workgroup.created', id, draft);
  return id;
}

/** Throws if the name exists, for unknown users, and if the workgroup does not exist. */
export async function changeWorkgroup(
  trx: Trx,
  viewer: Viewer,
  id: WorkgroupId,
  change: WorkgroupChange,
): Promise<void> {
  const { name, memberIds } = change;
  await getWorkgroup(trx, viewer.tenantId, id);
  if (name !== undefined) {
    await updateWorkgroupName(trx, viewer.tenantId, id, name).catch((error) => throwTaken(error, name));
  }
  if (memberIds) await replaceMembers(trx, viewer, id, memberIds);
  await record(trx, viewer, 'workgroup.changed', id, change);
}

/** Throws if do-not-call entries reference it, including ended ones, because they are history. */
export async function deleteWorkgroup(trx: Trx, viewer: Viewer, id: WorkgroupId): Promise<void> {
  const { name } = await getWorkgroup(trx, viewer.tenantId, id);
  await removeWorkgroup(trx, viewer.tenantId, id).catch((error) => {
    throw isStillNamed(error) ? refuse('in_use', { detail: '禁止リスト / do-not-call list' }) : error;
  });
  await record(trx, viewer, 'workgroup.deleted', id, { name });
}

async function replaceMembers(trx: Trx, viewer: Viewer, id: WorkgroupId, userIds: readonly UserId[]) {
  const missing = await findMissingUser(trx, viewer.tenantId, userIds);
  if (missing) throw refuse('request_invalid', { detail: `memberIds: ${missing}` });
  await replaceWorkgroupMembers(trx, viewer.tenantId, id, userIds);
}

function throwTaken(error: unknown, name: string): never {
  throw isUniqueViolation(error, 'workgroups_name') ? refuse('name_taken', { name }) : error;
}

type Action = `workgroup.${'created' | 'changed' | 'deleted'}`;

function record(trx: Trx, viewer: Viewer, action: Action, id: WorkgroupId, detail: Record<string, unknown>) {
  const { tenantId, userId } = viewer;
  return recordAudit(trx, { tenantId, userId, action, subject: 'workgroup', subjectId: id, detail });
}
