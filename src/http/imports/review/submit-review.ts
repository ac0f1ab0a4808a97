import type { ImportId } from '../../../base/ids.ts';
import { importRecordSchema } from '../../../contract/import.ts';
import { withTenant } from '../../../db/database.ts';
import { continueImport } from '../../../import/review/continue-import.ts';
import { type Api, idParams } from '../../api.ts';
import { viewerOf } from '../../guard/viewer-of.ts';
import type { ServerDeps } from '../../server-deps.ts';
import { presentImport } from '../present-import.ts';
import { requireReview } from '../require-import.ts';

/** POST /imports/:id/submit-review: all flagged rows have been decided; a worker continues. */
export function submitReviewEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { params: idParams<ImportId>(), response: { 200: importRecordSchema } };
  api.post('/imports/:id/submit-review', { config: { access: 'import' }, schema }, (request) => {
    const viewer = viewerOf(request);
    return withTenant(db, viewer.tenantId, async (trx) => {
      const entry = await requireReview(trx, viewer, request.params.id);
      await continueImport(trx, entry, viewer.userId);
      return presentImport(trx, viewer, entry.id);
    });
  });
}
