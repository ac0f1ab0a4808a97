import { type ImportId, type LeadId, toId } from '../../../base/ids.ts';
import { keptLeadPageSchema } from '../../../contract/undo.ts';
import { pageQuerySchema } from '../../../contract/wire.ts';
import { withTenant } from '../../../db/database.ts';
import { listKept } from '../../../import/ledger/kept-leads.ts';
import { leadsShownTo } from '../../../import/ledger/leads-shown-to.ts';
import { type Api, idParams } from '../../api.ts';
import { viewerOf } from '../../guard/viewer-of.ts';
import type { ServerDeps } from '../../server-deps.ts';
import { requireImport } from '../require-import.ts';

/**
 * GET /imports/:id/kept-leads: leads that the undo left unchanged, with the reason. The cursor is
 * the last id of the previous page.
 */
export function listKeptLeadsEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = {
    params: idParams<ImportId>(),
    querystring: pageQuerySchema,
    response: { 200: keptLeadPageSchema },
  };
  api.get('/imports/:id/kept-leads', { config: { access: 'see' }, schema }, async (request) => {
    const viewer = viewerOf(request);
    const { cursor, limit } = request.query;
    const after = toId<LeadId>(cursor ?? '0');
    const found = await withTenant(db, viewer.tenantId, async (trx) => {
      const { entry } = await requireImport(trx, viewer, request.params.id);
      return listKept(trx, leadsShownTo(viewer, entry), { after, limit: limit + 1 });
    });
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.lead.id ?? null) : null };
  });
}
