import { erasureDraftSchema, erasureSchema } from '../../contract/erasure.ts';
import { withTenant } from '../../db/database.ts';
import { requestErasure } from '../../erasure/erasure-store.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { requireErasure } from './present-erasure.ts';

/**
 * POST /erasures: the number is kept out from now on. A worker removes it everywhere and writes the
 * report.
 */
export function createErasureEndpoint(api: Api, deps: ServerDeps): void {
  const schema = { body: erasureDraftSchema, response: { 202: erasureSchema } };
  api.post('/erasures', { config: { access: 'admin' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const made = await withTenant(deps.db, viewer.tenantId, async (trx) => {
      const id = await requestErasure(trx, viewer, deps, request.body);
      return requireErasure(trx, viewer, id);
    });
    return reply.code(202).send(made);
  });
}
