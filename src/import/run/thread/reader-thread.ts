/** The thread that reads: a file's profile, or an import's batches. It holds no database connection. */
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../../base/refusal.ts';
import { openStorage } from '../../../storage/index.ts';
import { ValueTally } from '../../check/index.ts';
import type { KeptFurigana } from '../../model/kept-furigana.ts';
import { profileFile } from '../file/profile-file.ts';
import { prepareBatches } from '../pipeline.ts';
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
  const source = await openStorage(task.storage).open(task.job.fileKey);
  if (task.kind === 'profile') {
    const { reading, customFields, kind } = task.job;
    const values = new ValueTally();
    const profile = await profileFile(source, reading, customFields, { kind, values });
    send({ kind: 'profile', found: { profile, columnValues: values.values() } });
    return;
  }
  const findFurigana = task.job.retryOf === null ? undefined : askFurigana;
  for await (const batch of prepareBatches(task.job, source, findFurigana)) {
    while (credit === 0) await new Promise<void>((resolve) => (moreCredit = resolve));
    credit -= 1;
    // Handed over, not copied.
    send({ kind: 'batch', batch }, buffersOf(batch));
  }
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
