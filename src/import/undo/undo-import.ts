import type { Pool, PoolClient } from 'pg';
import type { Database } from '../../db/database.ts';
import { withSession } from '../../db/with-session.ts';
import { changeState, type ImportEntry, lockForBatch } from '../ledger/index.ts';
import { idRange } from '../model/row-ids.ts';

/** Leads taken back in one transaction: the project is locked for that long. */
const batchSize = 20_000;

/**
 * Takes a claimed import in `undoing` back: every lead it created goes, with its contacts, unless a person has changed either or added a contact since; such
 * leads stay whole. Safe to repeat after a crash: what is gone is gone. Gives the record, `undone`; an undo that is asked to stop is taken up again by another worker.
 */
export async function undoImport(
  deps: { db: Database; pool: Pool },
  entry: ImportEntry,
  stopped: AbortSignal,
): Promise<ImportEntry> {
  const done = await withSession(deps.pool, (client) => undoAll(client, entry, stopped));
  return done ? changeState(deps.db, entry, 'undone', {}, { leaseToken: entry.leaseToken }) : entry;
}

/** false where it was stopped before the end. */
async function undoAll(client: PoolClient, entry: ImportEntry, stopped: AbortSignal): Promise<boolean> {
  let after = '0';
  while (!stopped.aborted) {
    const last = await undoBatch(client, entry, after);
    if (last === undefined) return true;
    after = last;
  }
  return false;
}

/** Takes back the next leads by id after `after`; gives the last id looked at, undefined when there was none. */
async function undoBatch(client: PoolClient, entry: ImportEntry, after: string): Promise<string | undefined> {
  await client.query('begin');
  try {
    await lockForBatch(client, entry);
    const { rows } = await client.query<{ last: string | null; leads: string; contacts: string }>(takeBack, [
      entry.tenantId,
      entry.id,
      idRange(entry.id).from,
      idRange(entry.id).before,
      after,
      batchSize,
    ]);
    const [taken] = rows;
    await client.query(
      'update projects set lead_count = lead_count - $3, contact_count = contact_count - $4 where tenant_id = $1 and id = $2',
      [entry.tenantId, entry.projectId, taken?.leads ?? 0, taken?.contacts ?? 0],
    );
    await client.query('commit');
    return taken?.last ?? undefined;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

const takeBack = `
  with looked_at as (
    select id, edited_at from leads
    where tenant_id = $1 and id >= $3 and id < $4 and id > $5 and import_id = $2
    order by id limit $6
  ), doomed as (
    select id from looked_at l
    where edited_at is null and not exists (
      select 1 from contacts c where c.tenant_id = $1 and c.lead_id = l.id
        and (c.import_id is distinct from $2 or c.edited_at is not null))
  ), gone_contacts as (
    delete from contacts c using doomed d where c.tenant_id = $1 and c.lead_id = d.id returning 1
  ), gone_leads as (
    delete from leads l using doomed d where l.tenant_id = $1 and l.id = d.id returning 1
  )
  select (select max(id) from looked_at) as last,
    (select count(*) from gone_leads) as leads, (select count(*) from gone_contacts) as contacts`;
