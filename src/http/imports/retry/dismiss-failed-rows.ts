import { recordAudit } from '../../../audit/record-audit.ts';
import type { ImportId } from '../../../base/ids.ts';
import { importRecordSchema } from '../../../contract/import.ts';
import { dismissalSchema } from '../../../contract/open-row.ts';
import { withTenant } from '../../../db/database.ts';
import { dismissRows } from '../../../import/ledger/failed-row-store.ts';
import { type Api, idParams } from '../../api.ts';
import { viewerOf } from '../../guard/viewer-of.ts';
import type { ServerDeps } from '../../server-deps.ts';
import { presentImport } from '../present-import.ts';
import { requireImport } from '../require-import.ts';

/** POST /imports/:id/failed-rows/dismiss: dismisses failed rows, or restores them. */
export function dismissFailedRowsEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = {
    params: idParams<ImportId>(),
    body: dismissalSchema,
    response: { 200: importRecordSchema },
  };
  api.post('/imports/:id/failed-rows/dismiss', { config: { access: 'import' }, schema }, (request) => {
    const viewer = viewerOf(request);
    const { rows, dismissed } = request.body;
    return withTenant(db, viewer.tenantId, async (trx) => {
      const { entry } = await requireImport(trx, viewer, request.params.id);
      const count = await dismissRows(trx, entry, rows, dismissed);
      const action = dismissed ? 'import.rows_dismissed' : 'import.rows_put_back';
      await recordAudit(trx, {
        ...viewer,
        action,
        subject: 'import',
        subjectId: entry.id,
        detail: { count },
      });
      return presentImport(trx, viewer, entry.id);
    });
  });
}
