import { sql } from 'kysely';
import type { Trx } from '../../db/database.ts';
import { requestRemoval } from '../../import/ledger/request-removal.ts';
import type { Viewer } from '../../people/viewer.ts';

export type Upload = { readonly id: string; readonly fileName: string; readonly sizeBytes: number };

/** Stores the owner of an upload. */
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

/**
 * Records activity of the client. Returns undefined if the upload does not belong to the viewer.
 */
export async function touchUpload(
  trx: Trx,
  viewer: Viewer,
  id: string,
): Promise<{ readonly isReceived: boolean } | undefined> {
  const row = await trx
    .updateTable('uploads')
    .set({ last_active_at: sql<Date>`now()` })
    .where('tenant_id', '=', viewer.tenantId)
    .where('id', '=', id)
    .where('user_id', '=', viewer.userId)
    .returning('received_at')
    .executeTakeFirst();
  return row && { isReceived: row.received_at !== null };
}

/**
 * Records that all bytes have arrived and how many: the size may have been unknown at the start.
 * Returns undefined if that was recorded before or the upload no longer exists.
 */
export async function markReceived(
  trx: Trx,
  viewer: Viewer,
  id: string,
  sizeBytes: number,
): Promise<{ readonly fileName: string } | undefined> {
  const row = await trx
    .updateTable('uploads')
    .set({ received_at: sql<Date>`now()`, last_active_at: sql<Date>`now()`, size_bytes: String(sizeBytes) })
    .where('tenant_id', '=', viewer.tenantId)
    .where('id', '=', id)
    .where('user_id', '=', viewer.userId)
    .where('received_at', 'is', null)
    .returning('file_name')
    .executeTakeFirst();
  return row && { fileName: row.file_name };
}

/**
 * Deletes the viewer's own upload and requests deletion of its file. Returns undefined if there is
 * none.
 */
export async function deleteUpload(
  trx: Trx,
  viewer: Viewer,
  id: string,
): Promise<{ readonly fileName: string } | undefined> {
  const row = await trx
    .deleteFrom('uploads')
    .where('tenant_id', '=', viewer.tenantId)
    .where('id', '=', id)
    .where('user_id', '=', viewer.userId)
    .returning('file_name')
    .executeTakeFirst();
  if (row) await requestRemoval(trx, viewer.tenantId, `uploads/${id}`);
  return row && { fileName: row.file_name };
}

/** Takes a received upload for an import; possible once. Returns undefined if there is none. */
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
