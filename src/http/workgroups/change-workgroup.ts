import type { WorkgroupId } from '../../base/ids.ts';
import { workgroupChangeSchema, workgroupSchema } from '../../contract/workgroup.ts';
import { withTenant } from '../../db/database.ts';
import { changeWorkgroup } from '../../people/change-workgroups.ts';
import { getWorkgroup } from '../../people/workgroup-store.ts';
import { type Api, idParams, toIds } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentWorkgroup } from './present-workgroup.ts';

/** PATCH /workgroups/:id */
export function changeWorkgroupEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = {
    params: idParams<WorkgroupId>(),
    body: workgroupChangeSchema,
    response: { 200: workgroupSchema },
  };
  api.patch('/workgroups/:id', { config: { access: 'admin' }, schema }, (request) => {
    const viewer = viewerOf(request);
    const { id } = request.params;
    const { name, memberIds } = request.body;
    return withTenant(db, viewer.tenantId, async (trx) => {
      await changeWorkgroup(trx, viewer, id, { name, memberIds: memberIds && toIds<'user'>(memberIds) });
      return presentWorkgroup(await getWorkgroup(trx, viewer.tenantId, id));
    });
  });
}
