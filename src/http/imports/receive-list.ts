import { createHash, randomBytes } from 'node:crypto';
import { recordAudit } from '../../audit/record-audit.ts';
import { refuse } from '../../contract/refusals.ts';
import { withTenant } from '../../db/database.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { ServerDeps } from '../server-deps.ts';
import { deleteUpload, insertUpload, markReceived } from '../uploads/upload-store.ts';

export type ReceivedList = { readonly uploadId: string; readonly sha256: string };

/**
 * Stores the bytes of a list as a received upload of the viewer. An upload that breaks off leaves
 * nothing; one whose process ends is deleted like an abandoned upload.
 */
export async function receiveList(
  { db, storage, uploads }: ServerDeps,
  viewer: Viewer,
  fileName: string,
  bytes: AsyncIterable<Buffer>,
): Promise<ReceivedList> {
  const { tenantId } = viewer;
  const uploadId = randomBytes(16).toString('hex');
  await withTenant(db, tenantId, (trx) =>
    insertUpload(trx, viewer, { id: uploadId, fileName, sizeBytes: 0 }),
  );
  const hash = createHash('sha256');
  try {
    const sizeBytes = await storage.put(
      `uploads/${uploadId}`,
      limited(bytes, uploads.maxBytes, (chunk) => hash.update(chunk)),
    );
    if (sizeBytes === 0) throw refuse('file_empty');
    await withTenant(db, tenantId, async (trx) => {
      await markReceived(trx, viewer, uploadId, sizeBytes);
      const entry = { action: 'upload.received', subject: 'upload', subjectId: uploadId } as const;
      await recordAudit(trx, { ...viewer, ...entry, detail: { file: fileName, sizeBytes } });
    });
    return { uploadId, sha256: hash.digest('hex') };
  } catch (error) {
    await discardList({ db, storage }, viewer, uploadId);
    throw error;
  }
}

/** Deletes a received list unless it has become an import. */
export async function discardList(
  { db, storage }: Pick<ServerDeps, 'db' | 'storage'>,
  viewer: Viewer,
  uploadId: string,
): Promise<void> {
  const deleted = await withTenant(db, viewer.tenantId, (trx) => deleteUpload(trx, viewer, uploadId));
  if (deleted) await storage.delete(`uploads/${uploadId}`);
}

async function* limited(
  bytes: AsyncIterable<Buffer>,
  maxBytes: number,
  update: (chunk: Buffer) => void,
): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > maxBytes) throw refuse('file_too_large', { limit: `${Math.floor(maxBytes / 1024 ** 2)} MB` });
    update(chunk);
    yield chunk;
  }
}
