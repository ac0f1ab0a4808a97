import type { ImportId } from '../../../base/ids.ts';
import { importRecordSchema } from '../../../contract/import.ts';
import { undoRequestSchema } from '../../../contract/undo.ts';
import { withTenant } from '../../../db/database.ts';
import { requestChange } from '../../../import/run/request-change.ts';
import { type Api, idParams } from '../../api.ts';
import { viewerOf } from '../../guard/viewer-of.ts';
import type { ServerDeps } from '../../server-deps.ts';
import { presentImport } from '../present-import.ts';
import { requireImport } from '../require-import.ts';

/**
 * POST /imports/:id/undo: undoes the import. Refused if later imports build on it, unless leads
 * they changed may be kept.
 */
export function undoImportEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = {
    params: idParams<ImportId>(),
    body: undoRequestSchema.nullish(),
    response: { 200: importRecordSchema },
  };
  api.post('/imports/:id/undo', { config: { access: 'import' }, schema }, (request) => {
    const viewer = viewerOf(request);
    const keepChanged = request.body?.keepChanged ?? false;
    return withTenant(db, viewer.tenantId, async (trx) => {
      const { entry } = await requireImport(trx, viewer, request.params.id);
      await requestChange(trx, entry, 'undo', viewer, { keepChanged });
      return presentImport(trx, viewer, entry.id);
    });
  });
}
