import { toId } from '../../base/ids.ts';
import { readNumber } from '../../contacts/read-number.ts';
import { erasurePageSchema, erasureQuerySchema } from '../../contract/erasure.ts';
import { withTenant } from '../../db/database.ts';
import { type ErasureId, listErasures } from '../../erasure/erasure-store.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentErasure } from './present-erasure.ts';

/** GET /erasures: newest first. With `phone`, whether and when this number was erased. */
export function listErasuresEndpoint(api: Api, { db, keys, mask }: ServerDeps): void {
  const schema = { querystring: erasureQuerySchema, response: { 200: erasurePageSchema } };
  api.get('/erasures', { config: { access: 'admin' }, schema }, async (request) => {
    const { tenantId } = viewerOf(request);
    const { cursor, limit, phone } = request.query;
    const before = cursor === undefined ? undefined : toId<ErasureId>(cursor);
    const numberHash =
      phone === undefined ? undefined : mask.mask(tenantId, readNumber(keys, tenantId, phone).hash);
    const found = await withTenant(db, tenantId, (trx) =>
      // One more than requested shows whether there is a next page.
      listErasures(trx, tenantId, { numberHash, before, limit: limit + 1 }),
    );
    const items = found.slice(0, limit).map(presentErasure);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  });
}
