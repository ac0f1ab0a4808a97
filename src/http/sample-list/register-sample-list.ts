import { Readable } from 'node:stream';
import { z } from 'zod';
import type { FieldSetId, ProjectId } from '../../base/ids.ts';
import { importKinds } from '../../contract/mapping.ts';
import { idSchema, textSchema } from '../../contract/wire.ts';
import { type Trx, withTenant } from '../../db/database.ts';
import { type BoundField, fieldsOfProject, fieldsOfSets } from '../../fields/bound-field-store.ts';
import type { Viewer } from '../../people/viewer.ts';
import { requireProject } from '../../projects/project-store.ts';
import { type Api, idParam, toIds } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import { sendCsv } from '../send-csv.ts';
import { sendXlsx } from '../send-xlsx.ts';
import type { ServerDeps } from '../server-deps.ts';
import { sampleNumbers } from './sample-numbers.ts';
import { sampleRows } from './sample-rows.ts';

/**
 * `projectId`: includes the fields of an existing project; `fieldSetIds` (`1,2`): those of a new
 * one.
 */
const sampleListQuerySchema = z.object({
  kind: z.enum(importKinds).default('lead'),
  format: z.enum(['csv', 'xlsx']).default('csv'),
  projectId: idParam<ProjectId>().optional(),
  fieldSetIds: textSchema
    .transform((text) => (text === '' ? [] : text.split(',')))
    .pipe(z.array(idSchema).max(100))
    .default([]),
});

/** GET /sample-list */
export function registerSampleList(api: Api, { db }: ServerDeps): void {
  const schema = { querystring: sampleListQuerySchema };
  api.get('/sample-list', { config: { access: 'see' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const { kind, format, projectId, fieldSetIds } = request.query;
    const setIds = toIds<'fieldSet'>(fieldSetIds);
    const fields = await withTenant(db, viewer.tenantId, (trx) => readFields(trx, viewer, setIds, projectId));
    const { rows, name } =
      kind === 'lead'
        ? { rows: sampleRows(fields), name: 'リード' }
        : { rows: sampleNumbers, name: '禁止リード' };
    const fileName = `${name}のサンプル.${format}`;
    return format === 'csv'
      ? sendCsv(reply, { fileName, encoding: 'utf-8', batches: [rows] })
      : sendXlsx(reply, { fileName, sheetName: name, rows: Readable.from(rows) });
  });
}

async function readFields(
  trx: Trx,
  viewer: Viewer,
  setIds: readonly FieldSetId[],
  projectId: ProjectId | undefined,
): Promise<readonly BoundField[]> {
  if (projectId === undefined) return fieldsOfSets(trx, viewer.tenantId, setIds);
  await requireProject(trx, viewer, projectId);
  return fieldsOfProject(trx, viewer.tenantId, projectId);
}
