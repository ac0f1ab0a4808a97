import { erasureSchema } from '../../contract/erasure.ts';
import { withTenant } from '../../db/database.ts';
import type { ErasureId } from '../../erasure/erasure-store.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { requireErasure } from './present-erasure.ts';

/** GET /erasures/:id: the report, with progress while the erasure runs. */
export function readErasureEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { params: idParams<ErasureId>(), response: { 200: erasureSchema } };
  api.get('/erasures/:id', { config: { access: 'admin' }, schema }, (request) => {
    const viewer = viewerOf(request);
    return withTenant(db, viewer.tenantId, (trx) => requireErasure(trx, viewer, request.params.id));
  });
}
