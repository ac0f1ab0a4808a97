/**
 * The reader thread: creates a file's profile or an import's batches. Has no database connection.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../../base/refusal.ts';
import { refuse } from '../../../contract/refusals.ts';
import { openStorage } from '../../../storage/disk-storage.ts';
import { ValueTally } from '../../check/content/value-tally.ts';
import type { KeptFurigana } from '../../model/kept-furigana.ts';
import { openStoredList, type StoredList } from '../file/open-stored-list.ts';
import { profileFile } from '../file/profile-file.ts';
import { prepareBatches } from '../pipeline.ts';
import { RowEditor } from '../row-editor.ts';
import { buffersOf } from './batch-buffers.ts';
import type { FromReader, ReaderTask, ToReader } from './reader-protocol.ts';

const port = parentPort;
if (!port) throw new Error('reader-thread.ts is started as a worker thread');
const task = workerData as ReaderTask;

let credit = task.credit;
let moreCredit: (() => void) | undefined;
let answer: ((kept: ReadonlyMap<number, KeptFurigana>) => void) | undefined;
port.on('message', (message: ToReader) => {
  if (message.kind === 'furigana') answer?.(message.kept);
  else {
    credit += message.credit;
    moreCredit?.();
  }
});

try {
  await work();
} catch (error) {
  send(
    error instanceof Refusal
      ? { kind: 'refused', code: error.code, params: error.params, place: error.place }
      : { kind: 'failed', error },
  );
} finally {
  port.close();
}

async function work(): Promise<void> {
  const list = await openStoredList(openStorage(task.storage), task.job);
  try {
    await read(list);
  } catch (error) {
    // Decoding problems are irrelevant if the stored file is no longer the same list.
    await list.verify();
    throw error;
  }
}

async function read(list: StoredList): Promise<void> {
  if (task.kind === 'profile') {
    const { fileOptions, customFields, kind } = task.job;
    const values = new ValueTally();
    const profile = await profileFile(list.source, fileOptions, customFields, { kind, values });
    await list.verify();
    send({ kind: 'profile', found: { profile, columnValues: values.values(), fileSha256: list.sha256 } });
    return;
  }
  const findFurigana = task.job.retryOf === null ? undefined : askFurigana;
  const { rows: expected, firstRow } = task.job;
  const editor = new RowEditor(task.job);
  let found = firstRow - 1;
  for await (const batch of prepareBatches(task.job, list.source, findFurigana, editor)) {
    found = batch.firstRow + batch.rowCount - 1;
    if (found > expected) throw refuse('stored_rows_differ', { expected, found });
    while (credit === 0) await new Promise<void>((resolve) => (moreCredit = resolve));
    credit -= 1;
    await list.verify();
    // Transferred, not copied.
    send({ kind: 'batch', batch }, buffersOf(batch));
  }
  await list.verify();
  if (found + editor.excluded !== expected)
    throw refuse('stored_rows_differ', { expected, found: found + editor.excluded });
  send({ kind: 'end' });
}

function askFurigana(lines: readonly number[]): Promise<ReadonlyMap<number, KeptFurigana>> {
  return new Promise((resolve) => {
    answer = resolve;
    send({ kind: 'lines', lines });
  });
}

function send(message: FromReader, transfer: readonly ArrayBuffer[] = []): void {
  port?.postMessage(message, transfer);
}
