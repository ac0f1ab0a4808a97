import type { Pool, PoolClient } from 'pg';
import type { Database } from '../../db/database.ts';
import { withSession } from '../../db/with-session.ts';
import { changeState, type ImportEntry, lockForBatch, nameSession } from '../ledger/index.ts';
import { idRange } from '../model/row-ids.ts';
import { restoreLeads } from './restore-leads.ts';

/** Leads taken back in one transaction: the project is locked for that long. */
const batchSize = 20_000;

/**
 * Takes a claimed import in `undoing` back: every lead it created goes, with its contacts, unless a person or a later import has changed
 * either or added a contact since; such leads stay whole. Leads it wrote over get their values back, under the same condition. Safe to repeat
 * after a crash: what is gone is gone. Gives the record, `undone`; an undo that is asked to stop is taken up again by another worker.
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
  for (const step of [removeCreated, restoreUpdated]) {
    if (!(await repeat(client, entry, stopped, step))) return false;
  }
  return true;
}

/** Does a part of the next leads after `after`; what it took away from the project, and the last id it looked at (undefined: none left). */
type Step = (client: PoolClient, entry: ImportEntry, after: string) => Promise<Taken>;
type Taken = { readonly last: string | undefined; readonly leads: number; readonly contacts: number };

/** Repeats a step, a transaction each, until nothing is left; false when it was asked to stop before. */
async function repeat(
  client: PoolClient,
  entry: ImportEntry,
  stopped: AbortSignal,
  step: Step,
): Promise<boolean> {
  for (let after: string | undefined = '0'; after !== undefined; ) {
    if (stopped.aborted) return false;
    after = await inBatch(client, entry, step, after);
  }
  return true;
}

async function inBatch(
  client: PoolClient,
  entry: ImportEntry,
  step: Step,
  after: string,
): Promise<string | undefined> {
  await client.query(`begin; ${nameSession(entry)}`);
  try {
    await lockForBatch(client, entry);
    const taken = await step(client, entry, after);
    await client.query(
      'update projects set lead_count = lead_count - $3, contact_count = contact_count - $4 where tenant_id = $1 and id = $2',
      [entry.tenantId, entry.projectId, taken.leads, taken.contacts],
    );
    await client.query('commit');
    return taken.last;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function removeCreated(client: PoolClient, entry: ImportEntry, after: string): Promise<Taken> {
  const { from, before } = idRange(entry.id);
  const { rows } = await client.query<{ last: string | null; leads: string; contacts: string }>(takeBack, [
    entry.tenantId,
    entry.id,
    from,
    before,
    after,
    batchSize,
  ]);
  const [taken] = rows;
  return { last: taken?.last ?? undefined, leads: Number(taken?.leads), contacts: Number(taken?.contacts) };
}

async function restoreUpdated(client: PoolClient, entry: ImportEntry, after: string): Promise<Taken> {
  return { last: await restoreLeads(client, entry, after, batchSize), leads: 0, contacts: 0 };
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
      and not exists (
        select 1 from import_before_images b where b.tenant_id = $1 and b.lead_id = l.id and b.import_id > $2 and not b.restored)
  ), gone_contacts as (
    delete from contacts c using doomed d where c.tenant_id = $1 and c.lead_id = d.id returning 1
  ), gone_leads as (
    delete from leads l using doomed d where l.tenant_id = $1 and l.id = d.id returning 1
  )
  select (select max(id) from looked_at) as last,
    (select count(*) from gone_leads) as leads, (select count(*) from gone_contacts) as contacts`;
