import { fieldSetListSchema } from '../../contract/field.ts';
import { withTenant } from '../../db/database.ts';
import { listFieldSets } from '../../fields/field-set-store.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';

/** GET /field-sets */
export function listFieldSetsEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { response: { 200: fieldSetListSchema } };
  api.get('/field-sets', { config: { access: 'see' }, schema }, (request) => {
    const viewer = viewerOf(request);
    return withTenant(db, viewer.tenantId, async (trx) => ({
      items: [...(await listFieldSets(trx, viewer))],
    }));
  });
}
