import { sql } from 'kysely';
import type { Trx } from '../../db/database.ts';
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

/** Whether the upload is the viewer's own. */
export async function hasUpload(trx: Trx, viewer: Viewer, id: string): Promise<boolean> {
  const row = await trx
    .selectFrom('uploads')
    .select('id')
    .where('tenant_id', '=', viewer.tenantId)
    .where('id', '=', id)
    .where('user_id', '=', viewer.userId)
    .executeTakeFirst();
  return row !== undefined;
}

/** All bytes are there. */
export async function markReceived(trx: Trx, viewer: Viewer, id: string): Promise<void> {
  await trx
    .updateTable('uploads')
    .set({ received_at: sql<Date>`now()` })
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
