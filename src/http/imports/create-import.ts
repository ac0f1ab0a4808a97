import { recordAudit } from '../../audit/index.ts';
import { type ProjectId, toId } from '../../base/ids.ts';
import { importDraftSchema, importRecordSchema } from '../../contract/import.ts';
import { refuse } from '../../contract/refusals.ts';
import { type Trx, withTenant } from '../../db/database.ts';
import { insertImport } from '../../import/index.ts';
import type { Viewer } from '../../people/index.ts';
import { createProject, requireProject } from '../../projects/index.ts';
import { type Api, toIds } from '../api.ts';
import { viewerOf } from '../guard/index.ts';
import type { ServerDeps } from '../server-deps.ts';
import { takeUpload } from '../uploads/upload-store.ts';
import { presentImport } from './present-import.ts';

/**
 * POST /imports: creates an import from a received upload, into an existing or new project or the
 * do-not-call list.
 */
export function createImportEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { body: importDraftSchema, response: { 201: importRecordSchema } };
  api.post('/imports', { config: { access: 'import' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const draft = request.body;
    const record = await withTenant(db, viewer.tenantId, async (trx) => {
      const upload = await takeUpload(trx, viewer, draft.uploadId);
      if (!upload) throw refuse('not_found');
      const id = await insertImport(trx, {
        tenantId: viewer.tenantId,
        projectId: draft.kind === 'do_not_call' ? null : await findOrMakeProject(trx, viewer, draft.project),
        fileKey: `uploads/${upload.id}`,
        fileName: upload.fileName,
        sizeBytes: upload.sizeBytes,
        fileOptions: {},
        createdBy: viewer.userId,
      });
      const entry = { action: 'import.created', subject: 'import', subjectId: id } as const;
      await recordAudit(trx, { ...viewer, ...entry, detail: { file: upload.fileName } });
      return presentImport(trx, viewer, id);
    });
    return reply.code(201).send(record);
  });
}

type ProjectChoice = { id: string } | { newName: string; fieldSetIds: string[] };

async function findOrMakeProject(trx: Trx, viewer: Viewer, choice: ProjectChoice): Promise<ProjectId> {
  if ('newName' in choice) {
    return createProject(trx, viewer, {
      name: choice.newName,
      fieldSetIds: toIds<'fieldSet'>(choice.fieldSetIds),
    });
  }
  const id = toId<ProjectId>(choice.id);
  await requireProject(trx, viewer, id);
  return id;
}
