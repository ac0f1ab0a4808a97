import type { ImportId } from '../../base/ids.ts';
import { previewRequestSchema, previewSchema } from '../../contract/import.ts';
import { refuse } from '../../contract/refusals.ts';
import { withTenant } from '../../db/database.ts';
import { fieldsOfProject } from '../../fields/index.ts';
import { previewRows } from '../../import/index.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/index.ts';
import type { ServerDeps } from '../server-deps.ts';
import { requireImport } from './reader-of.ts';

/** POST /imports/:id/preview: the sample as an import with this mapping would treat it; nothing is written. */
export function previewImportEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = {
    params: idParams<ImportId>(),
    body: previewRequestSchema,
    response: { 200: previewSchema },
  };
  api.post('/imports/:id/preview', { config: { access: 'importer' }, schema }, (request) => {
    const viewer = viewerOf(request);
    return withTenant(db, viewer.tenantId, async (trx) => {
      const { entry } = await requireImport(trx, viewer, request.params.id);
      if (!entry.profile) throw refuse('wrong_state', { status: entry.status });
      const fields = await fieldsOfProject(trx, viewer.tenantId, entry.projectId);
      return { rows: [...previewRows(entry.profile, request.body.mapping, fields, request.body.fixes)] };
    });
  });
}
