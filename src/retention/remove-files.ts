import { sql } from 'kysely';
import type { Database } from '../db/database.ts';
import type { Storage } from '../storage/disk-storage.ts';

const batchSize = 100;

/** Deletes the files whose deletion is due. A missing file counts as deleted. */
export async function removeFiles(db: Database, storage: Storage, now: Date): Promise<void> {
  for (let after: string | undefined; ; ) {
    const requested = await db
      .selectFrom('file_removals')
      .select(['tenant_id', 'file_key'])
      .where('due_at', '<=', sql<Date>`greatest(now(), ${now}::timestamptz)`)
      .$if(after !== undefined, (query) => query.where('file_key', '>', after ?? ''))
      .orderBy('file_key')
      .limit(batchSize)
      .execute();
    for (const { tenant_id, file_key } of requested) {
      await storage.delete(file_key);
      await db
        .deleteFrom('file_removals')
        .where('tenant_id', '=', tenant_id)
        .where('file_key', '=', file_key)
        .execute();
    }
    if (requested.length < batchSize) return;
    after = requested.at(-1)?.file_key;
  }
}
