import type { Pool, PoolClient } from 'pg';
import type { ImportKind } from '../../contract/mapping.ts';
import type { Database } from '../../db/database.ts';
import { withSession } from '../../db/with-session.ts';
import type { ImportRecord } from '../ledger/import-record.ts';
import { changeState } from '../ledger/import-store.ts';
import { lockForBatch } from '../ledger/record-batch.ts';
import { recordUndone } from '../ledger/record-undone.ts';
import { nameSession } from '../ledger/session-name.ts';
import { idRange } from '../model/row-ids.ts';
import { removeCreated } from './remove-created.ts';
import { removeJoined } from './remove-joined.ts';
import { reopenRows } from './reopen-rows.ts';
import { restoreUpdated } from './restore-updated.ts';
import type { Step, UndoKey } from './step.ts';
import { banNumbers, releaseNumbers } from './undo-numbers.ts';

/** Number of leads undone per transaction. The project is locked for its duration. */
const batchSize = 20_000;

const steps: Readonly<Record<ImportKind, readonly Step[]>> = {
  lead: [removeCreated, restoreUpdated, removeJoined, releaseNumbers, reopenRows],
  do_not_call: [releaseNumbers, banNumbers, reopenRows],
};

/**
 * Undoes a claimed import in `undoing`. Removes every lead it created with its contacts, restores
 * overwritten leads, removes contacts added to existing leads, and releases bans from marked rows.
 * What a user or a later import has changed since is kept completely and listed with the reason.
 * For a do-not-call list, bans it added are released and bans it released are restored. Safe to
 * repeat after a crash. Returns the record in `undone`; an interrupted undo is resumed by another
 * worker.
 */
export async function undoImport(
  deps: { db: Database; pool: Pool },
  entry: ImportRecord,
  stopped: AbortSignal,
): Promise<ImportRecord> {
  const done = await withSession(deps.pool, (client) => undoAll(client, entry, stopped));
  return done ? changeState(deps.db, entry, 'undone', {}, { leaseToken: entry.leaseToken }) : entry;
}

/** Returns false if it was stopped before the end. */
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
  // As in the transaction of a batch, see docs/decisions/0008-probe-the-hash-index.md.
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
