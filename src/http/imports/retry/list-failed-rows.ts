import type { ImportId } from '../../../base/ids.ts';
import { failedRowPageSchema } from '../../../contract/open-row.ts';
import { pageQuerySchema, rowOfCursor } from '../../../contract/wire.ts';
import { withTenant } from '../../../db/database.ts';
import { listOpenRows } from '../../../import/ledger/failed-row-store.ts';
import { makeOpenRowChecker } from '../../../import/run/retry/make-open-row-checker.ts';
import { type Api, idParams } from '../../api.ts';
import { viewerOf } from '../../guard/viewer-of.ts';
import type { ServerDeps } from '../../server-deps.ts';
import { fieldsOfImport } from '../fields-of-import.ts';
import { requireImport } from '../require-import.ts';

/**
 * GET /imports/:id/failed-rows: failed rows that are not fixed yet, with their current problems.
 * The cursor is the last row of the previous page.
 */
export function listFailedRowsEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = {
    params: idParams<ImportId>(),
    querystring: pageQuerySchema,
    response: { 200: failedRowPageSchema },
  };
  api.get('/imports/:id/failed-rows', { config: { access: 'import' }, schema }, (request) => {
    const viewer = viewerOf(request);
    const { cursor, limit } = request.query;
    const page = { after: rowOfCursor(cursor), limit: limit + 1 };
    return withTenant(db, viewer.tenantId, async (trx) => {
      const { entry } = await requireImport(trx, viewer, request.params.id);
      const check = makeOpenRowChecker(entry, await fieldsOfImport(trx, entry));
      const found = await listOpenRows(trx, entry, page);
      const items = found.slice(0, limit).map(check);
      return { items, nextCursor: found.length > limit ? String(items.at(-1)?.row) : null };
    });
  });
}
