import { projectDraftSchema, projectSchema } from '../../contract/project.ts';
import { withTenant } from '../../db/database.ts';
import { createProject } from '../../projects/change-projects.ts';
import { getProject } from '../../projects/project-store.ts';
import { type Api, toIds } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentProject } from './present-project.ts';

/** POST /projects: for administrators, and for users who may import; these become members. */
export function createProjectEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { body: projectDraftSchema, response: { 201: projectSchema } };
  api.post('/projects', { config: { access: 'import' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const { name, fieldSetIds, memberIds } = request.body;
    const draft = { name, fieldSetIds: toIds<'fieldSet'>(fieldSetIds), memberIds: toIds<'user'>(memberIds) };
    const project = await withTenant(db, viewer.tenantId, async (trx) => {
      const id = await createProject(trx, viewer, draft);
      return getProject(trx, viewer.tenantId, id);
    });
    return reply.code(201).send(presentProject(project));
  });
}
