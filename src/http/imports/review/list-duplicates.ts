import type { ImportId } from '../../../base/ids.ts';
import {
  duplicatePageSchema,
  duplicateQuerySchema,
  duplicateSummarySchema,
} from '../../../contract/duplicate.ts';
import { rowOfCursor } from '../../../contract/wire.ts';
import { withTenant } from '../../../db/database.ts';
import { listDuplicates, summariseDuplicates } from '../../../import/review/list-duplicates.ts';
import { type Api, idParams } from '../../api.ts';
import { viewerOf } from '../../guard/viewer-of.ts';
import type { ServerDeps } from '../../server-deps.ts';
import { requireReview } from '../require-import.ts';

/**
 * GET /imports/:id/duplicates and /imports/:id/duplicates/summary: the rows under review, and their
 * number.
 */
export function listDuplicatesEndpoints(api: Api, { db }: ServerDeps): void {
  const params = idParams<ImportId>();
  const list = { params, querystring: duplicateQuerySchema, response: { 200: duplicatePageSchema } };
  api.get('/imports/:id/duplicates', { config: { access: 'import' }, schema: list }, async (request) => {
    const viewer = viewerOf(request);
    const { cursor, limit, show, reason } = request.query;
    const after = rowOfCursor(cursor);
    const found = await withTenant(db, viewer.tenantId, async (trx) => {
      const entry = await requireReview(trx, viewer, request.params.id);
      return listDuplicates(trx, entry, { show, reason, after, limit: limit + 1 });
    });
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? String(items.at(-1)?.row) : null };
  });
  const summary = { params, response: { 200: duplicateSummarySchema } };
  api.get('/imports/:id/duplicates/summary', { config: { access: 'import' }, schema: summary }, (request) => {
    const viewer = viewerOf(request);
    return withTenant(db, viewer.tenantId, async (trx) =>
      summariseDuplicates(trx, await requireReview(trx, viewer, request.params.id)),
    );
  });
}
