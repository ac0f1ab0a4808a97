import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { FileStore } from '@tus/file-store';
import { ERRORS } from '@tus/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { recordAudit } from '../../audit/record-audit.ts';
import { uploadIdSchema } from '../../contract/import.ts';
import { refuse } from '../../contract/refusals.ts';
import { type Trx, withTenant } from '../../db/database.ts';
import { readFileName } from '../../import/receive/read-file-name.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { Api } from '../api.ts';
import { describeFault, describeProblem, retryAfterSeconds } from '../errors/answer-error.ts';
import { readerLanguage } from '../errors/reader-language.ts';
import { toRefusal } from '../errors/to-refusal.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { TusServer } from './tus-server.ts';
import { deleteUpload, insertUpload, markReceived, touchUpload } from './upload-store.ts';

const path = '/api/v1/uploads';
/** A write that failed with less free space than this failed because the disk is full. */
const leastFreeBytes = 1024 * 1024;

/**
 * The request that tus is answering, and the upload its path names: already checked, null for a new
 * one.
 */
type Current = {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly uploadId: string | null;
};

/**
 * POST /uploads creates an upload; HEAD, PATCH and DELETE /uploads/:id continue or remove it. Only
 * its creator can reach it; for everyone else it does not exist. tus never reads the id from the
 * URL: it gets the route parameter that was checked.
 */
export async function registerUploads(api: Api, deps: ServerDeps): Promise<void> {
  const current = new AsyncLocalStorage<Current>();
  const getViewer = () => viewerOf(getCurrent(current).request);
  // Without the expiry of tus, which deletes finished files too. src/retention removes abandoned
  // uploads.
  const store = new FileStore({ directory: await deps.storage.folderOf('uploads') });
  const tus = new TusServer(() => getCurrent(current).request, {
    path,
    relativeLocation: true,
    maxSize: deps.uploads.maxBytes,
    datastore: store,
    // Pages of other origins are not served. Without an origin here, tus would allow all of them.
    allowedOrigins: [],
    namingFunction: () => randomBytes(16).toString('hex'),
    getFileIdFromRequest: () => getCurrent(current).uploadId ?? undefined,
    async onUploadCreate(_request, upload) {
      const viewer = getViewer();
      const fileName = readFileName(upload.metadata?.['filename'] ?? '');
      const { id, size } = upload;
      await withTenant(deps.db, viewer.tenantId, async (trx) => {
        await insertUpload(trx, viewer, { id, fileName, sizeBytes: size ?? 0 });
        await record(trx, viewer, 'upload.started', id, { file: fileName, sizeBytes: size });
      });
      return {};
    },
    async onUploadFinish(_request, { id, size }) {
      if (size === undefined) throw new Error(`upload ${id} ended without a size`);
      await receive(getViewer(), id, size);
      return {};
    },
    async onResponseError(_request, error) {
      const { request, reply } = getCurrent(current);
      const problem = await describeError(request, error);
      if (!problem) return undefined;
      const retryAfter = retryAfterSeconds[problem.status];
      if (retryAfter !== undefined) reply.raw.setHeader('retry-after', retryAfter);
      return { status_code: problem.status, body: JSON.stringify(problem) };
    },
  });

  /** Records once that the upload is complete, with its actual size. */
  function receive(viewer: Viewer, id: string, sizeBytes: number): Promise<void> {
    return withTenant(deps.db, viewer.tenantId, async (trx) => {
      const received = await markReceived(trx, viewer, id, sizeBytes);
      if (received) await record(trx, viewer, 'upload.received', id, { file: received.fileName, sizeBytes });
    });
  }

  /** Returns undefined for errors of the tus protocol, which `TusServer` describes. */
  async function describeError(request: FastifyRequest, error: object) {
    // tus does not say why a write failed.
    const isFull = error === ERRORS.FILE_WRITE_ERROR && (await deps.storage.freeBytes()) <= leastFreeBytes;
    if ('status_code' in error && !isFull) return undefined;
    const refused = toRefusal(isFull ? refuse('storage_full') : error);
    if (refused) return describeProblem(refused.refusal, refused.status, readerLanguage(request.headers));
    request.log.error({ err: error }, 'upload failed');
    return describeFault(request);
  }

  async function handOver(request: FastifyRequest, reply: FastifyReply, uploadId: string | null) {
    reply.hijack();
    // tus writes its own headers; those set for every response are added here.
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) reply.raw.setHeader(name, value);
    }
    await current.run({ request, reply, uploadId }, () => tus.handle(request.raw, reply.raw));
  }

  // The body is left to tus.
  api.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));
  const onRequest = refuseQuery;
  const config = { access: 'import' } as const;
  const schema = { params: z.object({ id: uploadIdSchema }) };

  api.post('/uploads', { config, onRequest }, async (request, reply) => {
    const sizeBytes = Number(request.headers['upload-length'] ?? 0);
    if (sizeBytes > deps.uploads.maxBytes) {
      throw refuse('file_too_large', { limit: `${Math.floor(deps.uploads.maxBytes / 1024 ** 2)} MB` });
    }
    if (sizeBytes > (await deps.storage.freeBytes())) throw refuse('storage_full');
    await handOver(request, reply, null);
  });

  api.head('/uploads/:id', { config, onRequest, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const { id } = request.params;
    const { isReceived } = await requireUpload(deps, viewer, id);
    // The process may have ended after the last byte was stored and before that was recorded.
    const stored = isReceived ? undefined : await store.getUpload(id).catch(() => undefined);
    if (stored?.size !== undefined && stored.offset === stored.size) await receive(viewer, id, stored.size);
    await handOver(request, reply, id);
  });

  api.patch('/uploads/:id', { config, onRequest, schema }, async (request, reply) => {
    await requireUpload(deps, viewerOf(request), request.params.id);
    await handOver(request, reply, request.params.id);
  });

  // Not by tus: row, file and audit entry are deleted together, so that an import that has taken
  // the upload keeps its file.
  api.delete('/uploads/:id', { config, onRequest, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const { id } = request.params;
    await withTenant(deps.db, viewer.tenantId, async (trx) => {
      const deleted = await deleteUpload(trx, viewer, id);
      if (!deleted) throw refuse('not_found');
      await record(trx, viewer, 'upload.discarded', id, { file: deleted.fileName });
    });
    await deps.storage.delete(`uploads/${id}`);
    return reply.code(204).header('tus-resumable', '1.0.0').send();
  });
}

/**
 * Uploads have no query parameters. They are refused and not ignored, so that no later code can
 * read them.
 */
async function refuseQuery(request: FastifyRequest): Promise<void> {
  if (request.url.includes('?')) throw refuse('request_invalid', { detail: 'query' });
}

function requireUpload({ db }: ServerDeps, viewer: Viewer, id: string): Promise<{ isReceived: boolean }> {
  return withTenant(db, viewer.tenantId, async (trx) => {
    const upload = await touchUpload(trx, viewer, id);
    if (!upload) throw refuse('not_found');
    return upload;
  });
}

type Action = `upload.${'started' | 'received' | 'discarded'}`;

function record(trx: Trx, viewer: Viewer, action: Action, id: string, detail: object): Promise<void> {
  const { tenantId, userId } = viewer;
  const entry = { action, subject: 'upload', subjectId: id, detail: { ...detail } };
  return recordAudit(trx, { tenantId, userId, ...entry });
}

function getCurrent(current: AsyncLocalStorage<Current>): Current {
  const found = current.getStore();
  if (!found) throw new Error('tus was called outside a request');
  return found;
}
