import { DatabaseError, type PoolClient } from 'pg';
import type { ImportStatus } from '../../contract/import-state.ts';
import type { ImportRecord } from '../ledger/import-record.ts';
import { nameSession } from '../ledger/session-name.ts';
import { refuseRow } from '../write/refuse-row.ts';
import type { BatchTask } from './batch-task.ts';
import type { DataRows } from './file/open-data-rows.ts';
import { commitRows } from './pipeline.ts';

/** Used for rows that the database rejects: their position in the file and the error report. */
type RefusedRows = Pick<DataRows, 'getRow'> & { reportFault(error: unknown, entry: ImportRecord): string };

/**
 * Commits a batch in one transaction and returns the state of the import. If the database rejects
 * the data, the batch is split in half until each bad row is alone. Good rows are imported; bad
 * rows fail with their cells and an error reference. k bad rows cost about k · log n attempts.
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
    // The elapsed time is counted only once.
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

/**
 * SQLSTATE class 22 (data exception) or 54 (a server limit was exceeded, such as the size of an
 * index row).
 */
function isDataError(error: unknown): boolean {
  return error instanceof DatabaseError && /^(22|54)/.test(error.code ?? '');
}

/**
 * synchronous_commit: a lost commit also loses its ledger entry, so the batch is simply written
 * again.
 *
 * enable_bitmapscan: without statistics PostgreSQL assumes a handful of rows per tenant and would
 * scan all of them for every key (docs/decisions/0008-probe-the-hash-index.md).
 *
 * enable_seqscan: rows of a batch are looked up by id and must not cause a table scan per batch.
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
