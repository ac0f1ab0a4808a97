import type { ImportId } from '../../../base/ids.ts';
import { undoPreviewSchema } from '../../../contract/undo.ts';
import { withTenant } from '../../../db/database.ts';
import { requireTakeBack } from '../../../import/run/request-change.ts';
import { previewUndo } from '../../../import/undo/preview-undo.ts';
import { type Api, idParams } from '../../api.ts';
import { viewerOf } from '../../guard/viewer-of.ts';
import type { ServerDeps } from '../../server-deps.ts';
import { requireImport } from '../require-import.ts';

/** GET /imports/:id/undo: previews an undo without changes. */
export function previewUndoEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { params: idParams<ImportId>(), response: { 200: undoPreviewSchema } };
  api.get('/imports/:id/undo', { config: { access: 'import' }, schema }, (request) => {
    const viewer = viewerOf(request);
    return withTenant(db, viewer.tenantId, async (trx) => {
      const { entry } = await requireImport(trx, viewer, request.params.id);
      requireTakeBack(viewer, entry);
      return previewUndo(trx, viewer, entry);
    });
  });
}
