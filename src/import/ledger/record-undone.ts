import type { ClientBase } from 'pg';
import type { ImportRecord } from './import-record.ts';
import { importChannel } from './notify.ts';

/** What one transaction of an undo removed, restored and kept. */
export type UndoneBatch = {
  readonly leads: number;
  readonly contacts: number;
  readonly restored: number;
  readonly kept: number;
  /** Those of `contacts` whose projects' counters were already updated. */
  readonly contactsOfOthers: number;
  readonly releasedBans: number;
  readonly restoredBans: number;
  readonly keptBans: number;
};

/**
 * Adds the counts to the import's record and lowers the project's counters, in the same
 * transaction.
 */
export async function recordUndone(
  client: ClientBase,
  entry: ImportRecord,
  taken: Partial<UndoneBatch>,
): Promise<void> {
  const { leads = 0, contacts = 0, restored = 0, kept = 0, contactsOfOthers = 0 } = taken;
  const { releasedBans = 0, restoredBans = 0, keptBans = 0 } = taken;
  const key = [entry.tenantId, entry.id];
  await client.query(
    `update imports set undone_leads = undone_leads + $3, undone_contacts = undone_contacts + $4,
       restored_leads = restored_leads + $5, kept_leads = kept_leads + $6,
       released_bans = released_bans + $7, restored_bans = restored_bans + $8, kept_bans = kept_bans + $9
     where tenant_id = $1 and id = $2`,
    [...key, leads, contacts, restored, kept, releasedBans, restoredBans, keptBans],
  );
  await client.query(
    'update projects set lead_count = lead_count - $3, contact_count = contact_count - $4 where tenant_id = $1 and id = $2',
    [entry.tenantId, entry.projectId, leads, contacts - contactsOfOthers],
  );
  await client.query('select pg_notify($1, $2)', [importChannel, `${entry.tenantId}:${entry.id}`]);
}
