import { recordAudit } from '../../audit/index.ts';
import { doNotCallExportQuerySchema } from '../../contract/do-not-call.ts';
import { withTenant } from '../../db/database.ts';
import { exportEntries } from '../../do-not-call/index.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/index.ts';
import { sendCsv } from '../send-csv.ts';
import type { ServerDeps } from '../server-deps.ts';
import { readEntryFilter } from './entry-filter.ts';

/** GET /do-not-call/export.csv: the list as a file. Who took it is written down first. */
export function exportEntriesEndpoint(api: Api, { db, keys, mask }: ServerDeps): void {
  const schema = { querystring: doNotCallExportQuerySchema };
  api.get('/do-not-call/export.csv', { config: { access: 'admin' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const { tenantId, userId } = viewer;
    const { encoding, ...wishes } = request.query;
    const filter = readEntryFilter(keys, mask, tenantId, wishes);
    const entry = { action: 'do_not_call.exported', subject: 'do_not_call', subjectId: null } as const;
    await withTenant(db, tenantId, (trx) =>
      recordAudit(trx, { tenantId, userId, ...entry, detail: request.query }),
    );
    const batches = exportEntries(db, viewer, filter);
    return sendCsv(reply, { fileName: '禁止リスト.csv', encoding, batches });
  });
}
