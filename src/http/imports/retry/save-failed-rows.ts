import type { ImportId } from '../../../base/ids.ts';
import { failedRowAnswerSchema, openRowChangeSchema } from '../../../contract/open-row.ts';
import { withTenant } from '../../../db/database.ts';
import { listOpenRows, saveDrafts } from '../../../import/ledger/failed-row-store.ts';
import { blankDrafts } from '../../../import/run/erased/erased-texts.ts';
import { makeOpenRowChecker } from '../../../import/run/retry/make-open-row-checker.ts';
import { type Api, idParams } from '../../api.ts';
import { viewerOf } from '../../guard/viewer-of.ts';
import type { ServerDeps } from '../../server-deps.ts';
import { fieldsOfImport } from '../fields-of-import.ts';
import { requireImport } from '../require-import.ts';

/**
 * PUT /imports/:id/failed-rows: stores the edited cells without erased numbers, and responds with
 * the remaining problems of their rows.
 */
export function saveFailedRowsEndpoint(api: Api, { db, mask }: ServerDeps): void {
  const schema = {
    params: idParams<ImportId>(),
    body: openRowChangeSchema,
    response: { 200: failedRowAnswerSchema },
  };
  api.put('/imports/:id/failed-rows', { config: { access: 'import' }, schema }, (request) => {
    const viewer = viewerOf(request);
    const { rows } = request.body;
    return withTenant(db, viewer.tenantId, async (trx) => {
      const { entry } = await requireImport(trx, viewer, request.params.id);
      const check = makeOpenRowChecker(entry, await fieldsOfImport(trx, entry));
      await saveDrafts(trx, entry, await blankDrafts(trx, viewer.tenantId, mask, rows));
      const only = { rows: rows.map(({ row }) => row) };
      const saved = await listOpenRows(trx, entry, { after: 0, limit: rows.length }, only);
      return { rows: saved.map(check) };
    });
  });
}
