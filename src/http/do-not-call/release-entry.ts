import type { DoNotCallEntryId } from '../../base/ids.ts';
import { doNotCallEntrySchema, doNotCallReleaseSchema } from '../../contract/do-not-call.ts';
import { withTenant } from '../../db/database.ts';
import { releaseEntry } from '../../do-not-call/release-entries.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentEntry } from './present-entry.ts';

/** POST /do-not-call/:id/release: ends the ban; the entry is kept as history. */
export function releaseEntryEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = {
    params: idParams<DoNotCallEntryId>(),
    body: doNotCallReleaseSchema,
    response: { 200: doNotCallEntrySchema },
  };
  api.post('/do-not-call/:id/release', { config: { access: 'admin' }, schema }, async (request) => {
    const viewer = viewerOf(request);
    const { id } = request.params;
    const released = await withTenant(db, viewer.tenantId, (trx) =>
      releaseEntry(trx, viewer, id, request.body.reason),
    );
    return presentEntry(released);
  });
}
