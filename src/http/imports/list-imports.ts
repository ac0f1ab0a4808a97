import { type ImportId, type ProjectId, toId } from '../../base/ids.ts';
import { importPageSchema, importQuerySchema } from '../../contract/import.ts';
import { withTenant } from '../../db/database.ts';
import { listImports } from '../../import/ledger/import-lines.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';

/** GET /imports: the history, newest first. The cursor is the last id of the previous page. */
export function listImportsEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { querystring: importQuerySchema, response: { 200: importPageSchema } };
  api.get('/imports', { config: { access: 'see' }, schema }, async (request) => {
    const viewer = viewerOf(request);
    const { cursor, limit, projectId, status } = request.query;
    const filter = {
      limit: limit + 1,
      status,
      before: cursor === undefined ? undefined : toId<ImportId>(cursor),
      projectId: projectId === undefined ? undefined : toId<ProjectId>(projectId),
    };
    const found = await withTenant(db, viewer.tenantId, (trx) => listImports(trx, viewer, filter));
    const items = found.slice(0, limit).map(({ line }) => line);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  });
}
