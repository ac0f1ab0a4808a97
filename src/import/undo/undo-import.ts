import type { Pool, PoolClient } from 'pg';
import type { ImportKind } from '../../contract/mapping.ts';
import type { Database } from '../../db/database.ts';
import { withSession } from '../../db/with-session.ts';
import { changeState, type ImportRecord, lockForBatch, nameSession, recordUndone } from '../ledger/index.ts';
import { idRange } from '../model/row-ids.ts';
import { removeCreated } from './remove-created.ts';
import { removeJoined } from './remove-joined.ts';
import { reopenRows } from './reopen-rows.ts';
import { restoreUpdated } from './restore-updated.ts';
import type { Step, UndoKey } from './step.ts';
import { banNumbers, releaseNumbers } from './undo-numbers.ts';

/** Leads taken back in one transaction: the project is locked for that long. */
const batchSize = 20_000;

const steps: Readonly<Record<ImportKind, readonly Step[]>> = {
  lead: [removeCreated, restoreUpdated, removeJoined, releaseNumbers, reopenRows],
  do_not_call: [releaseNumbers, banNumbers, reopenRows],
};

/**
 * Takes a claimed import in `undoing` back: every lead it created goes, with its contacts; leads it wrote over get their values back; contacts it
 * added to leads of others go; bans of rows that its list marked are released. What a person or a later import has changed since stays whole, and is listed with the reason. Of a do-not-call list
 * the bans it made are released, and those it released are made anew. Safe to repeat
 * after a crash: what is gone is gone. Gives the record, `undone`; an undo that is asked to stop is taken up again by another worker.
 */
export async function undoImport(
  deps: { db: Database; pool: Pool },
  entry: ImportRecord,
  stopped: AbortSignal,
): Promise<ImportRecord> {
  const done = await withSession(deps.pool, (client) => undoAll(client, entry, stopped));
  return done ? changeState(deps.db, entry, 'undone', {}, { leaseToken: entry.leaseToken }) : entry;
}

/** false where it was stopped before the end. */
async function undoAll(client: PoolClient, entry: ImportRecord, stopped: AbortSignal): Promise<boolean> {
  const { from, before } = idRange(entry.id);
  const key: UndoKey = [entry.tenantId, entry.id, from, before];
  for (const step of steps[entry.kind]) {
    for (let after: string | undefined = '0'; after !== undefined; ) {
      if (stopped.aborted) return false;
      after = await inBatch(client, entry, key, step, after);
    }
  }
  return true;
}

async function inBatch(
  client: PoolClient,
  entry: ImportRecord,
  key: UndoKey,
  step: Step,
  after: string,
): Promise<string | undefined> {
  // As in the transaction of a batch: docs/decisions/0008-probe-the-hash-index.md.
  await client.query(
    `begin; ${nameSession(entry)}; set local enable_bitmapscan = off; set local enable_seqscan = off`,
  );
  try {
    await lockForBatch(client, entry);
    const taken = await step(client, key, after, batchSize);
    await recordUndone(client, entry, taken);
    await client.query('commit');
    return taken.last;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
