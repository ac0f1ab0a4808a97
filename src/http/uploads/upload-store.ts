import { sql } from 'kysely';
import type { Trx } from '../../db/database.ts';
import { requestRemoval } from '../../import/index.ts';
import type { Viewer } from '../../people/index.ts';

export type Upload = { readonly id: string; readonly fileName: string; readonly sizeBytes: number };

/** Writes down whose upload this is. */
export async function insertUpload(trx: Trx, viewer: Viewer, upload: Upload): Promise<void> {
  await trx
    .insertInto('uploads')
    .values({
      tenant_id: viewer.tenantId,
      id: upload.id,
      user_id: viewer.userId,
      file_name: upload.fileName,
      size_bytes: String(upload.sizeBytes),
    })
    .execute();
}

/** Notes that the client is still there; false where the upload is not the viewer's own. */
export async function touchUpload(trx: Trx, viewer: Viewer, id: string): Promise<boolean> {
  const row = await trx
    .updateTable('uploads')
    .set({ last_active_at: sql<Date>`now()` })
    .where('tenant_id', '=', viewer.tenantId)
    .where('id', '=', id)
    .where('user_id', '=', viewer.userId)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Forgets the upload and has its file deleted. */
export async function deleteUpload(trx: Trx, { tenantId }: Viewer, id: string): Promise<void> {
  await trx.deleteFrom('uploads').where('tenant_id', '=', tenantId).where('id', '=', id).execute();
  await requestRemoval(trx, tenantId, `uploads/${id}`);
}

/** All bytes are there. */
export async function markReceived(trx: Trx, viewer: Viewer, id: string): Promise<void> {
  await trx
    .updateTable('uploads')
    .set({ received_at: sql<Date>`now()`, last_active_at: sql<Date>`now()` })
    .where('tenant_id', '=', viewer.tenantId)
    .where('id', '=', id)
    .execute();
}

/** Takes a received upload for an import: it can be taken once. undefined where there is none. */
export async function takeUpload(trx: Trx, viewer: Viewer, id: string): Promise<Upload | undefined> {
  const row = await trx
    .deleteFrom('uploads')
    .where('tenant_id', '=', viewer.tenantId)
    .where('id', '=', id)
    .where('user_id', '=', viewer.userId)
    .where('received_at', 'is not', null)
    .returning(['id', 'file_name', 'size_bytes'])
    .executeTakeFirst();
  return row && { id: row.id, fileName: row.file_name, sizeBytes: Number(row.size_bytes) };
}
