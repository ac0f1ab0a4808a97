import type { ImportId } from '../../../base/ids.ts';
import { outcomeLeadPageSchema, outcomeLeadQuerySchema } from '../../../contract/outcome-lead.ts';
import { withTenant } from '../../../db/database.ts';
import { leadsShownTo } from '../../../import/ledger/leads-shown-to.ts';
import { listOutcomeLeads } from '../../../import/ledger/outcome-leads.ts';
import { type Api, idParams } from '../../api.ts';
import { viewerOf } from '../../guard/viewer-of.ts';
import type { ServerDeps } from '../../server-deps.ts';
import { requireImport } from '../require-import.ts';

/**
 * GET /imports/:id/leads: the results of imported rows. The cursor is the last id of the previous
 * page.
 */
export function listOutcomeLeadsEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = {
    params: idParams<ImportId>(),
    querystring: outcomeLeadQuerySchema,
    response: { 200: outcomeLeadPageSchema },
  };
  api.get('/imports/:id/leads', { config: { access: 'see' }, schema }, async (request) => {
    const viewer = viewerOf(request);
    const { cursor, limit, outcome } = request.query;
    const page = { after: cursor ?? '0', limit: limit + 1 };
    const found = await withTenant(db, viewer.tenantId, async (trx) => {
      const { entry } = await requireImport(trx, viewer, request.params.id);
      return listOutcomeLeads(trx, leadsShownTo(viewer, entry), outcome, page);
    });
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  });
}
