import { type DoNotCallEntryId, toId } from '../../base/ids.ts';
import { doNotCallPageSchema, doNotCallQuerySchema } from '../../contract/do-not-call.ts';
import { withTenant } from '../../db/database.ts';
import { pageEntries } from '../../do-not-call/entry-page-store.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { readEntryFilter } from './entry-filter.ts';
import { presentEntry } from './present-entry.ts';

/**
 * GET /do-not-call: a page of the entries that the viewer may see, newest first. The cursor is the
 * last id of the previous page.
 */
export function listEntriesEndpoint(api: Api, { db, keys, mask }: ServerDeps): void {
  const schema = { querystring: doNotCallQuerySchema, response: { 200: doNotCallPageSchema } };
  api.get('/do-not-call', { config: { access: 'see' }, schema }, async (request) => {
    const viewer = viewerOf(request);
    const { cursor, limit, ...wishes } = request.query;
    const filter = readEntryFilter(keys, mask, viewer.tenantId, wishes);
    // One more than requested shows whether there is a next page.
    const page = {
      before: cursor === undefined ? undefined : toId<DoNotCallEntryId>(cursor),
      limit: limit + 1,
    };
    const found = await withTenant(db, viewer.tenantId, (trx) => pageEntries(trx, viewer, filter, page));
    const items = found.slice(0, limit).map(presentEntry);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  });
}
