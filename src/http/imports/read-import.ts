import type { ImportId } from '../../base/ids.ts';
import { importRecordSchema } from '../../contract/import.ts';
import { withTenant } from '../../db/database.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/index.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentImport } from './present-import.ts';

/** GET /imports/:id */
export function readImportEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { params: idParams<ImportId>(), response: { 200: importRecordSchema } };
  api.get('/imports/:id', { config: { access: 'see' }, schema }, (request) => {
    const viewer = viewerOf(request);
    return withTenant(db, viewer.tenantId, (trx) => presentImport(trx, viewer, request.params.id));
  });
}
