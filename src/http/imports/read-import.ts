import type { ImportId } from '../../base/ids.ts';
import { importRecordSchema } from '../../contract/import.ts';
import { waitQuerySchema } from '../../contract/import-request.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { waitForImport } from './wait-for-import.ts';

/** GET /imports/:id: at once, or with `wait` as soon as the import needs no worker. */
export function readImportEndpoint(api: Api, deps: ServerDeps): void {
  const schema = {
    params: idParams<ImportId>(),
    querystring: waitQuerySchema,
    response: { 200: importRecordSchema },
  };
  api.get('/imports/:id', { config: { access: 'see' }, schema }, (request) =>
    waitForImport(deps, viewerOf(request), request.params.id, request.query.wait),
  );
}
