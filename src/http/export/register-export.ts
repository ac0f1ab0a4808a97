import { z } from 'zod';
import { recordAudit } from '../../audit/record-audit.ts';
import type { ProjectId } from '../../base/ids.ts';
import { withTenant } from '../../db/database.ts';
import { csvEncodings } from '../../import/report/csv-chunks.ts';
import { exportLeads, type LeadExport } from '../../leads/export-leads.ts';
import { requireProject } from '../../projects/project-store.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import { sendCsv } from '../send-csv.ts';
import type { ServerDeps } from '../server-deps.ts';

const exportQuerySchema = z.object({
  contacts: z.stringbool().default(false),
  provenance: z.stringbool().default(false),
  encoding: z.enum(csvEncodings).default('utf-8'),
});

/**
 * GET /projects/:id/export.csv: one row per lead, or with `contacts` one row per contact; with
 * `provenance` the sources of its lists. Records the download first.
 */
export function registerExport(api: Api, { db }: ServerDeps): void {
  const schema = { params: idParams<ProjectId>(), querystring: exportQuerySchema };
  api.get('/projects/:id/export.csv', { config: { access: 'export' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const { tenantId, userId } = viewer;
    const { id } = request.params;
    const { contacts, provenance, encoding } = request.query;
    const name = await withTenant(db, tenantId, async (trx) => {
      const found = await requireProject(trx, viewer, id);
      const entry = { action: 'project.exported', subject: 'project', subjectId: id } as const;
      await recordAudit(trx, { tenantId, userId, ...entry, detail: { contacts, provenance, encoding } });
      return found;
    });
    const batches = batchesOf(await exportLeads(db, viewer, { projectId: id, contacts, provenance }));
    return sendCsv(reply, { fileName: `${name}.csv`, encoding, batches });
  });
}

async function* batchesOf({ header, pages }: LeadExport): AsyncGenerator<readonly (readonly string[])[]> {
  yield [header];
  for await (const { rows } of pages) yield rows;
}
