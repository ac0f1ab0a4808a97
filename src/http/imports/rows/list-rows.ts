import type { ImportId } from '../../../base/ids.ts';
import { importRowPageSchema, importRowQuerySchema } from '../../../contract/import.ts';
import { rowOfCursor } from '../../../contract/wire.ts';
import { withTenant } from '../../../db/database.ts';
import { listRows } from '../../../import/ledger/import-rows.ts';
import { leadsShownTo } from '../../../import/ledger/leads-shown-to.ts';
import { type Api, idParams } from '../../api.ts';
import { viewerOf } from '../../guard/viewer-of.ts';
import type { ServerDeps } from '../../server-deps.ts';
import { requireImport } from '../require-import.ts';

/**
 * GET /imports/:id/rows: rows that were kept out, or imported with a warning. The cursor is the
 * last row of the previous page.
 */
export function listRowsEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = {
    params: idParams<ImportId>(),
    querystring: importRowQuerySchema,
    response: { 200: importRowPageSchema },
  };
  api.get('/imports/:id/rows', { config: { access: 'see_failures' }, schema }, async (request) => {
    const viewer = viewerOf(request);
    const { cursor, limit, show } = request.query;
    const page = { after: rowOfCursor(cursor), limit: limit + 1 };
    const found = await withTenant(db, viewer.tenantId, async (trx) => {
      const { entry } = await requireImport(trx, viewer, request.params.id);
      return listRows(trx, leadsShownTo(viewer, entry), show, page);
    });
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? String(items.at(-1)?.row) : null };
  });
}
