import type { ImportId } from '../../base/ids.ts';
import { importRecordSchema } from '../../contract/import.ts';
import { withTenant } from '../../db/database.ts';
import { requestChange } from '../../import/run/request-change.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentImport } from './present-import.ts';
import { requireImport } from './require-import.ts';

/** POST /imports/:id/pause, /resume */
export function changeImportEndpoints(api: Api, { db }: ServerDeps): void {
  const schema = { params: idParams<ImportId>(), response: { 200: importRecordSchema } };
  for (const action of ['pause', 'resume'] as const) {
    api.post(`/imports/:id/${action}`, { config: { access: 'import' }, schema }, (request) => {
      const viewer = viewerOf(request);
      return withTenant(db, viewer.tenantId, async (trx) => {
        const { entry } = await requireImport(trx, viewer, request.params.id);
        await requestChange(trx, entry, action, viewer);
        return presentImport(trx, viewer, entry.id);
      });
    });
  }
}
