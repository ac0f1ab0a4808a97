import { recordAudit } from '../../../audit/record-audit.ts';
import type { ImportId } from '../../../base/ids.ts';
import { withTenant } from '../../../db/database.ts';
import { outcomeFileNames, outcomeFiles, outcomeRows } from '../../../import/run/outcome-file.ts';
import { type Api, idParams } from '../../api.ts';
import { viewerOf } from '../../guard/viewer-of.ts';
import { sendCsv } from '../../send-csv.ts';
import { sendXlsx } from '../../send-xlsx.ts';
import type { ServerDeps } from '../../server-deps.ts';
import { requireImport } from '../require-import.ts';

/**
 * GET /imports/:id/created.csv, updated, duplicates, do-not-call, each as .csv and .xlsx: the rows
 * with the reason and the URL of the lead.
 */
export function downloadOutcomeEndpoints(api: Api, { db, publicUrl }: ServerDeps): void {
  const schema = { params: idParams<ImportId>() };
  for (const file of outcomeFiles) {
    for (const format of ['csv', 'xlsx'] as const) {
      const url = `/imports/:id/${file}.${format}`;
      api.get(url, { config: { access: 'export' }, schema }, async (request, reply) => {
        const viewer = viewerOf(request);
        const entry = await withTenant(db, viewer.tenantId, async (trx) => {
          const { entry } = await requireImport(trx, viewer, request.params.id);
          const subject = {
            action: 'import.rows_downloaded',
            subject: 'import',
            subjectId: entry.id,
          } as const;
          await recordAudit(trx, { ...viewer, ...subject, detail: { rows: file } });
          return entry;
        });
        const webUrl = publicUrl ?? `${request.protocol}://${request.host}`;
        const batches = outcomeRows(db, viewer, entry, file, webUrl);
        const name = outcomeFileNames[file];
        const fileName = `${entry.fileName.replace(/\.[^.]*$/, '')}_${name}.${format}`;
        return format === 'csv'
          ? sendCsv(reply, { fileName, encoding: 'utf-8', batches })
          : sendXlsx(reply, { fileName, sheetName: name, rows: oneByOne(batches) });
      });
    }
  }
}

async function* oneByOne(
  batches: AsyncIterable<readonly (readonly string[])[]>,
): AsyncGenerator<readonly string[]> {
  for await (const rows of batches) yield* rows;
}
