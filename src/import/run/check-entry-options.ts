import { type ProjectId, toId, type WorkgroupId } from '../../base/ids.ts';
import type { ImportOptions } from '../../contract/import.ts';
import { refuse } from '../../contract/refusals.ts';
import type { Trx } from '../../db/database.ts';
import { findBanScopes, refuseExpired } from '../../do-not-call/add-entries.ts';
import { requireAccess } from '../../people/require-access.ts';
import type { Viewer } from '../../people/viewer.ts';
import { requireProject } from '../../projects/project-store.ts';

/**
 * Resolves the workgroups of a do-not-call list. If the user names none, the user's own workgroups
 * are stored, so that the record says who is bound by the list. Throws when the viewer lacks the
 * permission.
 */
export async function checkEntryOptions(
  trx: Trx,
  viewer: Viewer,
  options: ImportOptions,
): Promise<ImportOptions> {
  const { action, projectId, releaseReason, expiresAt } = options.entries;
  if (projectId !== null) await requireProject(trx, viewer, toId<ProjectId>(projectId));
  requireAccess(viewer, action === 'release' ? 'admin' : 'ban');
  if (action === 'release') {
    if (releaseReason === '') throw refuse('release_reason_missing');
  } else {
    refuseExpired(expiresAt === null ? null : new Date(expiresAt));
  }
  const asked = options.entries.workgroupIds.map((id) => toId<WorkgroupId>(id));
  const scopes = await findBanScopes(trx, viewer, asked);
  const workgroupIds = scopes.filter((id) => id !== null);
  return { ...options, entries: { ...options.entries, workgroupIds } };
}
