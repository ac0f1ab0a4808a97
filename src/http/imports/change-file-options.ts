import { recordAudit } from '../../audit/record-audit.ts';
import type { ImportId } from '../../base/ids.ts';
import { fileOptionsSchema, importRecordSchema } from '../../contract/import.ts';
import { refuse } from '../../contract/refusals.ts';
import { withTenant } from '../../db/database.ts';
import { rowsDone } from '../../import/ledger/import-record.ts';
import { changeState } from '../../import/ledger/import-store.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentImport } from './present-import.ts';
import { requireImport } from './require-import.ts';

/** PATCH /imports/:id/reading: profiles the file again with the user's options. */
export function changeFileOptionsEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = {
    params: idParams<ImportId>(),
    body: fileOptionsSchema,
    response: { 200: importRecordSchema },
  };
  api.patch('/imports/:id/file-options', { config: { access: 'import' }, schema }, (request) => {
    const viewer = viewerOf(request);
    return withTenant(db, viewer.tenantId, async (trx) => {
      const { entry } = await requireImport(trx, viewer, request.params.id);
      if (rowsDone(entry) > 0) throw refuse('invalid_state', { status: entry.status });
      await changeState(trx, entry, 'receiving', { fileOptions: request.body });
      const change = {
        action: 'import.file_options_changed',
        subject: 'import',
        subjectId: entry.id,
      } as const;
      await recordAudit(trx, { ...viewer, ...change, detail: request.body });
      return presentImport(trx, viewer, entry.id);
    });
  });
}
