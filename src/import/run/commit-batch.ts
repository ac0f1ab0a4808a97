import { DatabaseError, type PoolClient } from 'pg';
import type { ImportStatus } from '../../contract/import-state.ts';
import { type ImportRecord, nameSession } from '../ledger/index.ts';
import { refuseRow } from '../write/index.ts';
import type { BatchTask } from './batch-task.ts';
import type { DataRows } from './file/open-data-rows.ts';
import { commitRows } from './pipeline.ts';

/** For rows the database refuses: how they stand in the file, and where the fault is written down. */
type RefusedRows = Pick<DataRows, 'getRow'> & { reportFault(error: unknown, entry: ImportRecord): string };

/**
 * Commits a batch in one transaction. Where the database refuses its data, the batch is halved until each bad row is alone; the good ones go in,
 * the bad ones fail with their cells and a reference (k bad rows cost about k · log n attempts). Gives the state the import was in.
 */
export async function commitBatch(
  client: PoolClient,
  task: BatchTask,
  refused: RefusedRows,
): Promise<ImportStatus> {
  try {
    return await inTransaction(client, task, () => commitRows(client, task));
  } catch (error) {
    if (!isDataError(error)) throw error;
    const { from, before } = task.range;
    if (before - from === 1) return await failRow(client, task, refused, error);
    const middle = from + Math.floor((before - from) / 2);
    await commitBatch(client, { ...task, range: { from, before: middle } }, refused);
    // The time it took is counted once.
    const work = { ...task.work, seconds: 0 };
    return await commitBatch(client, { ...task, work, range: { from: middle, before } }, refused);
  }
}

async function failRow(
  client: PoolClient,
  task: BatchTask,
  refused: RefusedRows,
  error: unknown,
): Promise<ImportStatus> {
  const index = task.range.from;
  const reference = refused.reportFault(error, task.entry);
  const raw = await refused.getRow(task.batch.firstRow + index);
  const batch = refuseRow(task.entry, task.batch, index, { reference, raw });
  const range = { from: 0, before: 1 };
  return inTransaction(client, task, () => commitRows(client, { ...task, batch, range }));
}

/** SQLSTATE class 22 (data exception) and 54 (a value beyond a limit of the server, such as an index row's size). */
function isDataError(error: unknown): boolean {
  return error instanceof DatabaseError && /^(22|54)/.test(error.code ?? '');
}

/*
 * synchronous_commit: a commit that is lost takes its line of the ledger with it, and the batch is written again. enable_bitmapscan: of a
 * table without statistics PostgreSQL believes that a tenant has a handful of rows, and would go through all of them for every key
 * (docs/decisions/0008-probe-the-hash-index.md). enable_seqscan: rows of a batch are looked up by their ids, not by going through the whole table once a batch.
 */
const begin =
  'begin; set local synchronous_commit = off; set local enable_bitmapscan = off; set local enable_seqscan = off';

async function inTransaction<T>(
  client: PoolClient,
  { entry }: BatchTask,
  work: () => Promise<T>,
): Promise<T> {
  await client.query(`${begin}; ${nameSession(entry)}`);
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
