import type { ImportId } from '../../base/ids.ts';
import { importRecordSchema, importStartSchema } from '../../contract/import.ts';
import { withTenant } from '../../db/database.ts';
import { startImport } from '../../import/run/start-import.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentImport } from './present-import.ts';
import { requireImport } from './require-import.ts';

/** POST /imports/:id/start: mapping and options are final; a worker continues. */
export function startImportEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = {
    params: idParams<ImportId>(),
    body: importStartSchema,
    response: { 200: importRecordSchema },
  };
  api.post('/imports/:id/start', { config: { access: 'import' }, schema }, (request) => {
    const viewer = viewerOf(request);
    return withTenant(db, viewer.tenantId, async (trx) => {
      const { entry } = await requireImport(trx, viewer, request.params.id);
      await startImport(trx, entry, request.body, viewer);
      return presentImport(trx, viewer, entry.id);
    });
  });
}
