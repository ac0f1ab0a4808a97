import type { ProjectId } from '../../base/ids.ts';
import { projectSchema } from '../../contract/project.ts';
import { withTenant } from '../../db/database.ts';
import { getProject, requireProject } from '../../projects/project-store.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentProject } from './present-project.ts';

/** GET /projects/:id */
export function readProjectEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { params: idParams<ProjectId>(), response: { 200: projectSchema } };
  api.get('/projects/:id', { config: { access: 'see' }, schema }, (request) => {
    const viewer = viewerOf(request);
    const { id } = request.params;
    return withTenant(db, viewer.tenantId, async (trx) => {
      await requireProject(trx, viewer, id);
      return presentProject(await getProject(trx, viewer.tenantId, id));
    });
  });
}
