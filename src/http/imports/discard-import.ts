import { recordAudit } from '../../audit/record-audit.ts';
import type { ImportId } from '../../base/ids.ts';
import { withTenant } from '../../db/database.ts';
import { discardImport } from '../../import/ledger/import-store.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { requireImport } from './require-import.ts';

/** DELETE /imports/:id: deletes a file that was not imported. */
export function discardImportEndpoint(api: Api, { db, storage }: ServerDeps): void {
  const schema = { params: idParams<ImportId>() };
  api.delete('/imports/:id', { config: { access: 'import' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const fileKey = await withTenant(db, viewer.tenantId, async (trx) => {
      const { entry } = await requireImport(trx, viewer, request.params.id);
      await discardImport(trx, entry);
      const detail = { action: 'import.discarded', subject: 'import', subjectId: entry.id } as const;
      await recordAudit(trx, { ...viewer, ...detail, detail: { file: entry.fileName } });
      return entry.fileKey;
    });
    await storage.delete(fileKey);
    return reply.code(204).send();
  });
}
