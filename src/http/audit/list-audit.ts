import { type AuditRecord, pageAuditEntries } from '../../audit/page-entries.ts';
import { auditEntrySchema, auditPageSchema, auditQuerySchema } from '../../contract/audit.ts';
import { withTenant } from '../../db/database.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';

/** GET /audit: who did what, newest first. The cursor is the last id of the previous page. */
export function listAuditEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { querystring: auditQuerySchema, response: { 200: auditPageSchema } };
  api.get('/audit', { config: { access: 'admin' }, schema }, async (request) => {
    const { tenantId } = viewerOf(request);
    const { cursor, limit, ...filter } = request.query;
    const found = await withTenant(db, tenantId, (trx) =>
      // One more than requested shows whether there is a next page.
      pageAuditEntries(trx, tenantId, filter, { before: cursor, limit: limit + 1 }),
    );
    const items = found.slice(0, limit).map(present);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  });
}

function present({ at, detail, ...entry }: AuditRecord) {
  return { ...entry, at: at.toISOString(), detail: auditEntrySchema.shape.detail.parse(detail) };
}
