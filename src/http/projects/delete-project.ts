import type { ProjectId } from '../../base/ids.ts';
import { withTenant } from '../../db/database.ts';
import { deleteProject } from '../../projects/change-projects.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';

/** DELETE /projects/:id: only without leads. */
export function deleteProjectEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { params: idParams<ProjectId>() };
  api.delete('/projects/:id', { config: { access: 'admin' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    await withTenant(db, viewer.tenantId, (trx) => deleteProject(trx, viewer, request.params.id));
    return reply.code(204).send();
  });
}
