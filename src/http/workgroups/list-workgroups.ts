import { workgroupListSchema } from '../../contract/workgroup.ts';
import { withTenant } from '../../db/database.ts';
import { listWorkgroups } from '../../people/workgroup-store.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentWorkgroup } from './present-workgroup.ts';

/** GET /workgroups: all for administrators, otherwise those of the user. */
export function listWorkgroupsEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { response: { 200: workgroupListSchema } };
  api.get('/workgroups', { config: { access: 'signed_in' }, schema }, async (request) => {
    const viewer = viewerOf(request);
    const found = await withTenant(db, viewer.tenantId, (trx) => listWorkgroups(trx, viewer));
    return { items: found.map(presentWorkgroup) };
  });
}
