import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { FileStore } from '@tus/file-store';
import { ERRORS, Server } from '@tus/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { recordAudit } from '../../audit/index.ts';
import { refusalKinds, refuse } from '../../contract/refusals.ts';
import { type Trx, withTenant } from '../../db/database.ts';
import { readFileName } from '../../import/index.ts';
import type { Viewer } from '../../people/index.ts';
import type { Api } from '../api.ts';
import { describeProblem, readerLanguage } from '../errors/index.ts';
import { viewerOf } from '../guard/index.ts';
import type { ServerDeps } from '../server-deps.ts';
import { deleteUpload, insertUpload, markReceived, touchUpload } from './upload-store.ts';

const path = '/api/v1/uploads';
/** With less than this a write that failed has failed for want of room. */
const leastFreeBytes = 1024 * 1024;

/** POST /uploads makes an upload, HEAD, PATCH and DELETE /uploads/:id go on with it. Only its maker reaches it: to others it is not there. */
export async function registerUploads(api: Api, deps: ServerDeps): Promise<void> {
  const viewers = new AsyncLocalStorage<Viewer>();
  const tus = new Server({
    path,
    relativeLocation: true,
    maxSize: deps.uploads.maxBytes,
    // Without its expiry: that deletes finished files too, as it never writes down how far they have come. See src/retention.
    datastore: new FileStore({ directory: await deps.storage.folderOf('uploads') }),
    namingFunction: () => randomBytes(16).toString('hex'),
    async onUploadCreate(_request, upload) {
      const viewer = getViewer(viewers);
      const fileName = readFileName(upload.metadata?.['filename'] ?? '');
      const sizeBytes = upload.size ?? 0;
      await withTenant(deps.db, viewer.tenantId, async (trx) => {
        await insertUpload(trx, viewer, { id: upload.id, fileName, sizeBytes });
        await record(trx, viewer, 'upload.started', upload.id, { file: fileName, sizeBytes });
      });
      return {};
    },
    async onUploadFinish(_request, upload) {
      const viewer = getViewer(viewers);
      await withTenant(deps.db, viewer.tenantId, async (trx) => {
        await markReceived(trx, viewer, upload.id);
        await record(trx, viewer, 'upload.received', upload.id);
      });
      return {};
    },
    async onResponseError(request, error) {
      // It says of a disk without room only that writing went wrong.
      if (error !== ERRORS.FILE_WRITE_ERROR || (await deps.storage.freeBytes()) > leastFreeBytes)
        return undefined;
      const language = readerLanguage(Object.fromEntries(request.headers));
      const status_code = refusalKinds.storage_full.status;
      return {
        status_code,
        body: JSON.stringify(describeProblem(refuse('storage_full'), status_code, language)),
      };
    },
  });
  // The body is tus's to read.
  api.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));
  const handle = (request: FastifyRequest, reply: FastifyReply) => {
    reply.hijack();
    viewers.run(viewerOf(request), () => tus.handle(request.raw, reply.raw));
  };
  const config = { access: 'importer' } as const;
  api.post('/uploads', { config }, async (request, reply) => {
    const sizeBytes = Number(request.headers['upload-length'] ?? 0);
    if (sizeBytes > deps.uploads.maxBytes) {
      throw refuse('file_too_large', { limit: `${Math.floor(deps.uploads.maxBytes / 1024 ** 2)} MB` });
    }
    if (sizeBytes > (await deps.storage.freeBytes())) throw refuse('storage_full');
    handle(request, reply);
  });
  api.route({
    method: ['HEAD', 'PATCH', 'DELETE'],
    url: '/uploads/:id',
    config,
    async onRequest(request) {
      const viewer = viewerOf(request);
      const { id = '' } = request.params as { id?: string };
      await withTenant(deps.db, viewer.tenantId, async (trx) => {
        if (!(await touchUpload(trx, viewer, id))) throw refuse('not_found');
        if (request.method !== 'DELETE') return;
        await deleteUpload(trx, viewer, id);
        await record(trx, viewer, 'upload.discarded', id);
      });
    },
    handler: handle,
  });
}

type Action = `upload.${'started' | 'received' | 'discarded'}`;

function record(trx: Trx, viewer: Viewer, action: Action, id: string, detail = {}): Promise<void> {
  const { tenantId, userId } = viewer;
  return recordAudit(trx, { tenantId, userId, action, subject: 'upload', subjectId: id, detail });
}

function getViewer(viewers: AsyncLocalStorage<Viewer>): Viewer {
  const viewer = viewers.getStore();
  if (!viewer) throw new Error('an upload without a viewer');
  return viewer;
}
