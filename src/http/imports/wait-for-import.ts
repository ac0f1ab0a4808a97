import type { ImportId } from '../../base/ids.ts';
import type { ImportRecord } from '../../contract/import.ts';
import type { ImportStatus } from '../../contract/import-state.ts';
import { withTenant } from '../../db/database.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentImport } from './present-import.ts';

/** States in which something happens to the import without a user. */
const busyStates: readonly ImportStatus[] = [
  'receiving',
  'checking',
  'queued',
  'running',
  'pausing',
  'cancelling',
  'undoing',
];

/** Notifications can be missed while the database restarts. */
const pollMs = 1000;

/**
 * The record of the import as soon as it needs no worker, or after `seconds` as it is then. Throws
 * `not_found`.
 */
export async function waitForImport(
  { db, importChanges }: Pick<ServerDeps, 'db' | 'importChanges'>,
  viewer: Viewer,
  id: ImportId,
  seconds: number,
): Promise<ImportRecord> {
  const endsAt = Date.now() + seconds * 1000;
  for (;;) {
    const change = Promise.withResolvers<void>();
    const unsubscribe = importChanges.subscribe((payload) => {
      if (payload === `${viewer.tenantId}:${id}`) change.resolve();
    });
    try {
      const record = await withTenant(db, viewer.tenantId, (trx) => presentImport(trx, viewer, id));
      const restMs = endsAt - Date.now();
      if (!busyStates.includes(record.status) || restMs <= 0) return record;
      const timer = setTimeout(change.resolve, Math.min(pollMs, restMs));
      await change.promise;
      clearTimeout(timer);
    } finally {
      unsubscribe();
    }
  }
}
