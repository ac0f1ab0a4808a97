import { projectListSchema } from '../../contract/project.ts';
import { withTenant } from '../../db/database.ts';
import { listProjects } from '../../projects/project-store.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentProject } from './present-project.ts';

/** GET /projects: those that the viewer may see. */
export function listProjectsEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { response: { 200: projectListSchema } };
  api.get('/projects', { config: { access: 'see' }, schema }, async (request) => {
    const viewer = viewerOf(request);
    const projects = await withTenant(db, viewer.tenantId, (trx) => listProjects(trx, viewer));
    return { items: projects.map(presentProject) };
  });
}
