import type { ImportId } from '../../../base/ids.ts';
import { importRecordSchema } from '../../../contract/import.ts';
import { withTenant } from '../../../db/database.ts';
import { retryMended } from '../../../import/run/retry/retry-mended.ts';
import { type Api, idParams } from '../../api.ts';
import { viewerOf } from '../../guard/viewer-of.ts';
import type { ServerDeps } from '../../server-deps.ts';
import { fieldsOfImport } from '../fields-of-import.ts';
import { presentImport } from '../present-import.ts';
import { requireImport } from '../require-import.ts';

/**
 * POST /imports/:id/retry: imports the fixed rows that pass the checks. Responds with the record of
 * that import, which is linked to the original.
 */
export function retryImportEndpoint(api: Api, { db, storage, mask }: ServerDeps): void {
  const schema = { params: idParams<ImportId>(), response: { 201: importRecordSchema } };
  api.post('/imports/:id/retry', { config: { access: 'import' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const { tenantId } = viewer;
    const { entry, fields } = await withTenant(db, tenantId, async (trx) => {
      const { entry } = await requireImport(trx, viewer, request.params.id);
      return { entry, fields: await fieldsOfImport(trx, entry) };
    });
    const retry = await retryMended({ db, storage, mask }, viewer, entry, fields);
    const record = await withTenant(db, tenantId, (trx) => presentImport(trx, viewer, retry.id));
    return reply.code(201).send(record);
  });
}
