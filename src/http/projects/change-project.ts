import type { ProjectId } from '../../base/ids.ts';
import { projectChangeSchema, projectSchema } from '../../contract/project.ts';
import { withTenant } from '../../db/database.ts';
import { changeProject } from '../../projects/change-projects.ts';
import { getProject } from '../../projects/project-store.ts';
import { type Api, idParams, toIds } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentProject } from './present-project.ts';

/**
 * PATCH /projects/:id. Responds with the updated project, even to members who removed themselves.
 */
export function changeProjectEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = {
    params: idParams<ProjectId>(),
    body: projectChangeSchema,
    response: { 200: projectSchema },
  };
  api.patch('/projects/:id', { config: { access: 'see' }, schema }, (request) => {
    const viewer = viewerOf(request);
    const { id } = request.params;
    const { name, fieldSetIds, memberIds } = request.body;
    const change = {
      name,
      fieldSetIds: fieldSetIds && toIds<'fieldSet'>(fieldSetIds),
      memberIds: memberIds && toIds<'user'>(memberIds),
    };
    return withTenant(db, viewer.tenantId, async (trx) => {
      await changeProject(trx, viewer, id, change);
      return presentProject(await getProject(trx, viewer.tenantId, id));
    });
  });
}
