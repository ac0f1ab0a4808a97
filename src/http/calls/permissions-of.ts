import { type ProjectId, toId } from '../../base/ids.ts';
import { withTenant } from '../../db/database.ts';
import { findCallPermissions } from '../../do-not-call/find-call-permissions.ts';
import type { Viewer } from '../../people/viewer.ts';
import { requireProject } from '../../projects/project-store.ts';
import { presentPermission } from '../do-not-call/present-entry.ts';
import type { ServerDeps } from '../server-deps.ts';

/**
 * Checks typed numbers and returns the results in order. Throws if the viewer cannot see the
 * project.
 */
export async function permissionsOf(
  { db, keys, mask }: Pick<ServerDeps, 'db' | 'keys' | 'mask'>,
  viewer: Viewer,
  question: { readonly phones: readonly string[]; readonly projectId?: string | undefined },
) {
  const { phones } = question;
  const projectId = question.projectId === undefined ? undefined : toId<ProjectId>(question.projectId);
  const numbers = phones.map((phone) => keys.readPhone(viewer.tenantId, phone));
  const permissions = await withTenant(db, viewer.tenantId, async (trx) => {
    if (projectId) await requireProject(trx, viewer, projectId);
    return findCallPermissions(trx, viewer, mask, numbers, projectId);
  });
  return permissions.map((permission, at) => ({
    phone: phones[at] ?? '',
    ...presentPermission(permission),
  }));
}
