import { z } from 'zod';
import type { ImportId } from '../../../base/ids.ts';
import {
  bulkDecidedSchema,
  bulkDecisionSchema,
  duplicateDecisionSchema,
} from '../../../contract/duplicate.ts';
import { maxInteger } from '../../../contract/wire.ts';
import { withTenant } from '../../../db/database.ts';
import { decideAll, decideRow } from '../../../import/review/decide-rows.ts';
import { type Api, idParam, idParams } from '../../api.ts';
import { viewerOf } from '../../guard/viewer-of.ts';
import type { ServerDeps } from '../../server-deps.ts';
import { requireReview } from '../require-import.ts';

/**
 * PUT /imports/:id/duplicates/:row decides one row, POST /imports/:id/duplicates/decide all
 * undecided rows.
 */
export function decideDuplicatesEndpoints(api: Api, { db }: ServerDeps): void {
  const rowParams = z.object({
    id: idParam<ImportId>(),
    row: z.coerce.number().int().min(1).max(maxInteger),
  });
  const one = { params: rowParams, body: duplicateDecisionSchema };
  api.put(
    '/imports/:id/duplicates/:row',
    { config: { access: 'import' }, schema: one },
    async (request, reply) => {
      const viewer = viewerOf(request);
      await withTenant(db, viewer.tenantId, async (trx) => {
        const entry = await requireReview(trx, viewer, request.params.id);
        await decideRow(trx, entry, request.params.row, request.body, viewer.userId);
      });
      return reply.code(204).send();
    },
  );
  const all = {
    params: idParams<ImportId>(),
    body: bulkDecisionSchema,
    response: { 200: bulkDecidedSchema },
  };
  api.post('/imports/:id/duplicates/decide', { config: { access: 'import' }, schema: all }, (request) => {
    const viewer = viewerOf(request);
    return withTenant(db, viewer.tenantId, async (trx) => {
      const entry = await requireReview(trx, viewer, request.params.id);
      return { decided: await decideAll(trx, entry, request.body, viewer.userId) };
    });
  });
}
