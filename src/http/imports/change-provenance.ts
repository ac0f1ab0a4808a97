import type { ImportId } from '../../base/ids.ts';
import { importRecordSchema } from '../../contract/import.ts';
import { provenanceSchema } from '../../contract/provenance.ts';
import { withTenant } from '../../db/database.ts';
import { changeProvenance } from '../../import/run/change-provenance.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentImport } from './present-import.ts';
import { requireImport } from './require-import.ts';

/** PATCH /imports/:id/provenance: sets the source of the list, in any state of the import. */
export function changeProvenanceEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = {
    params: idParams<ImportId>(),
    body: provenanceSchema,
    response: { 200: importRecordSchema },
  };
  api.patch('/imports/:id/provenance', { config: { access: 'import' }, schema }, (request) => {
    const viewer = viewerOf(request);
    return withTenant(db, viewer.tenantId, async (trx) => {
      const { entry } = await requireImport(trx, viewer, request.params.id);
      await changeProvenance(trx, viewer, entry, request.body);
      return presentImport(trx, viewer, entry.id);
    });
  });
}
