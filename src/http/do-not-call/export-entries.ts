import { recordAudit } from '../../audit/record-audit.ts';
import { doNotCallExportQuerySchema } from '../../contract/do-not-call.ts';
import { withTenant } from '../../db/database.ts';
import { exportEntries } from '../../do-not-call/export-entries.ts';
import { queryableIn } from '../../do-not-call/queryable.ts';
import { makeBlanker } from '../../import/run/erased/erased-texts.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import { sendCsv } from '../send-csv.ts';
import { sendXlsx } from '../send-xlsx.ts';
import type { ServerDeps } from '../server-deps.ts';
import { readEntryFilter } from './entry-filter.ts';

const name = '禁止リスト';

/** GET /do-not-call/export.csv and .xlsx: the list as a file. Records the download first. */
export function exportEntriesEndpoints(api: Api, { db, keys, mask }: ServerDeps): void {
  const schema = { querystring: doNotCallExportQuerySchema };
  for (const format of ['csv', 'xlsx'] as const) {
    const path = `/do-not-call/export.${format}`;
    api.get(path, { config: { access: 'admin' }, schema }, async (request, reply) => {
      const viewer = viewerOf(request);
      const { tenantId, userId } = viewer;
      const { encoding, ...wishes } = request.query;
      const filter = readEntryFilter(keys, mask, tenantId, wishes);
      const entry = { action: 'do_not_call.exported', subject: 'do_not_call', subjectId: null } as const;
      await withTenant(db, tenantId, async (trx) => {
        const { q } = request.query;
        const sought = q ? { q: (await makeBlanker(queryableIn(trx), tenantId, mask, [q]))(q) } : {};
        const detail = { ...request.query, ...sought, format };
        await recordAudit(trx, { tenantId, userId, ...entry, detail });
      });
      const batches = exportEntries(db, viewer, filter);
      const fileName = `${name}.${format}`;
      return format === 'csv'
        ? sendCsv(reply, { fileName, encoding, batches })
        : sendXlsx(reply, { fileName, sheetName: name, rows: rowsOf(batches) });
    });
  }
}

async function* rowsOf(
  batches: AsyncIterable<readonly (readonly string[])[]>,
): AsyncGenerator<readonly string[]> {
  for await (const rows of batches) yield* rows;
}
