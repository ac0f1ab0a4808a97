import { workgroupDraftSchema, workgroupSchema } from '../../contract/workgroup.ts';
import { withTenant } from '../../db/database.ts';
import { createWorkgroup } from '../../people/change-workgroups.ts';
import { getWorkgroup } from '../../people/workgroup-store.ts';
import { type Api, toIds } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentWorkgroup } from './present-workgroup.ts';

/** POST /workgroups */
export function createWorkgroupEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { body: workgroupDraftSchema, response: { 201: workgroupSchema } };
  api.post('/workgroups', { config: { access: 'admin' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const draft = { name: request.body.name, memberIds: toIds<'user'>(request.body.memberIds) };
    const made = await withTenant(db, viewer.tenantId, async (trx) => {
      const id = await createWorkgroup(trx, viewer, draft);
      return getWorkgroup(trx, viewer.tenantId, id);
    });
    return reply.code(201).send(presentWorkgroup(made));
  });
}
