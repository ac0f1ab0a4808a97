import { type ProjectId, toId } from '../../base/ids.ts';
import { callRulesAnswerSchema, callRulesChangeSchema, callRulesQuerySchema } from '../../contract/call.ts';
import { type Trx, withTenant } from '../../db/database.ts';
import { readCallRules, setCallRules } from '../../do-not-call/call-rules-store.ts';
import type { Viewer } from '../../people/viewer.ts';
import { requireProject } from '../../projects/project-store.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';

/** GET and PUT /call-rules: when numbers may be called, for the company or a project. */
export function callRulesEndpoints(api: Api, { db }: ServerDeps): void {
  const response = { 200: callRulesAnswerSchema };
  const readSchema = { querystring: callRulesQuerySchema, response };
  api.get('/call-rules', { config: { access: 'see' }, schema: readSchema }, (request) => {
    const viewer = viewerOf(request);
    const { projectId } = request.query;
    return withTenant(db, viewer.tenantId, (trx) =>
      answer(trx, viewer, projectId === undefined ? null : toId<ProjectId>(projectId)),
    );
  });
  const changeSchema = { body: callRulesChangeSchema, response };
  api.put('/call-rules', { config: { access: 'admin' }, schema: changeSchema }, (request) => {
    const viewer = viewerOf(request);
    const { rules } = request.body;
    const projectId = request.body.projectId === null ? null : toId<ProjectId>(request.body.projectId);
    return withTenant(db, viewer.tenantId, async (trx) => {
      await setCallRules(trx, viewer, projectId, rules);
      return answer(trx, viewer, projectId);
    });
  });
}

async function answer(trx: Trx, viewer: Viewer, projectId: ProjectId | null) {
  if (projectId) await requireProject(trx, viewer, projectId);
  const { of } = await readCallRules(trx, viewer.tenantId, projectId ? [projectId] : []);
  return { company: of.get(null) ?? null, project: (projectId && of.get(projectId)) ?? null };
}
