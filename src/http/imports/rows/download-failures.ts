import { Readable } from 'node:stream';
import { recordAudit } from '../../../audit/record-audit.ts';
import type { ImportId } from '../../../base/ids.ts';
import { withTenant } from '../../../db/database.ts';
import { eachFailedRow } from '../../../import/ledger/import-rows.ts';
import { failureFileBytes } from '../../../import/report/failure-file-bytes.ts';
import { type Api, idParams } from '../../api.ts';
import { viewerOf } from '../../guard/viewer-of.ts';
import { attachment } from '../../send-csv.ts';
import type { ServerDeps } from '../../server-deps.ts';
import { requireImport } from '../require-import.ts';

const contentTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** GET /imports/:id/failures.csv and .xlsx: the failed rows with their reasons. */
export function downloadFailuresEndpoints(api: Api, { db }: ServerDeps): void {
  const schema = { params: idParams<ImportId>() };
  for (const format of ['csv', 'xlsx'] as const) {
    api.get(
      `/imports/:id/failures.${format}`,
      { config: { access: 'see_failures' }, schema },
      async (request, reply) => {
        const viewer = viewerOf(request);
        const entry = await withTenant(db, viewer.tenantId, async (trx) => {
          const { entry } = await requireImport(trx, viewer, request.params.id);
          const detail = {
            action: 'import.failures_downloaded',
            subject: 'import',
            subjectId: entry.id,
          } as const;
          await recordAudit(trx, { ...viewer, ...detail });
          return entry;
        });
        const rows = eachFailedRow(db, entry);
        const bytes = failureFileBytes(entry.profile?.columns ?? [], rows, {
          language: viewer.language,
          format,
        });
        const fileName = `${entry.fileName.replace(/\.[^.]*$/, '')}_失敗.${format}`;
        return reply
          .type(contentTypes[format])
          .header('content-disposition', attachment(fileName))
          .send(Readable.from(bytes));
      },
    );
  }
}
