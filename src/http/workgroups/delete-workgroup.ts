import type { WorkgroupId } from '../../base/ids.ts';
import { withTenant } from '../../db/database.ts';
import { deleteWorkgroup } from '../../people/change-workgroups.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';

/** DELETE /workgroups/:id: only if no do-not-call entry references it. */
export function deleteWorkgroupEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { params: idParams<WorkgroupId>() };
  api.delete('/workgroups/:id', { config: { access: 'admin' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    await withTenant(db, viewer.tenantId, (trx) => deleteWorkgroup(trx, viewer, request.params.id));
    return reply.code(204).send();
  });
}
