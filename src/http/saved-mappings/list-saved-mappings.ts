import { savedMappingListSchema } from '../../contract/saved-mapping.ts';
import { withTenant } from '../../db/database.ts';
import { listSavedMappings } from '../../import/ledger/saved-mappings.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';

/** GET /saved-mappings: those of the company and of the user's projects. */
export function listSavedMappingsEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { response: { 200: savedMappingListSchema } };
  api.get('/saved-mappings', { config: { access: 'import' }, schema }, async (request) => {
    const viewer = viewerOf(request);
    const found = await withTenant(db, viewer.tenantId, (trx) => listSavedMappings(trx, viewer));
    const items = found.map(({ columns, lastUsedAt, ...line }) => ({
      ...line,
      columns: [...columns],
      lastUsedAt: lastUsedAt.toISOString(),
    }));
    return { items };
  });
}
