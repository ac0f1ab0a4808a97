import type { ImportId } from '../../base/ids.ts';
import { importRecordSchema } from '../../contract/import.ts';
import { cancelRequestSchema } from '../../contract/undo.ts';
import { withTenant } from '../../db/database.ts';
import { requestChange } from '../../import/run/request-change.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentImport } from './present-import.ts';
import { requireImport } from './require-import.ts';

/** POST /imports/:id/cancel: imported rows stay, or are undone as well (`undo`). */
export function cancelImportEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = {
    params: idParams<ImportId>(),
    body: cancelRequestSchema.nullish(),
    response: { 200: importRecordSchema },
  };
  api.post('/imports/:id/cancel', { config: { access: 'import' }, schema }, (request) => {
    const viewer = viewerOf(request);
    return withTenant(db, viewer.tenantId, async (trx) => {
      const { entry } = await requireImport(trx, viewer, request.params.id);
      await requestChange(trx, entry, 'cancel', viewer, { undo: request.body?.undo ?? false });
      return presentImport(trx, viewer, entry.id);
    });
  });
}
