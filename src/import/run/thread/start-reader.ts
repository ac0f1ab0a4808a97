import { Worker } from 'node:worker_threads';
import { assertNever } from '../../../base/assert-never.ts';
import { Refusal } from '../../../base/refusal.ts';
import type { Database } from '../../../db/database.ts';
import type { StorageConfig } from '../../../storage/disk-storage.ts';
import { makeFindFurigana } from '../../ledger/kept-furigana.ts';
import type { PreparedBatch } from '../../model/prepared-batch.ts';
import type { ImportJob } from '../import-job.ts';
import { freeBatch } from './batch-buffers.ts';
import type { FoundProfile, FromReader, ProfileJob, ReaderTask, ToReader } from './reader-protocol.ts';

/**
 * Number of batches the reader may be ahead of the writer, not counting the one in preparation,
 * which is ready before the writer has finished the previous one.
 */
const credit = 1;

/**
 * A larger young generation than the default: rows are short-lived, and with the default of 16 MB
 * the thread spent a fifth of its time moving them.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 512 };

/**
 * Reads an import's batches in a separate thread, at most two ahead. Ends the thread when the loop
 * over it ends for any reason. Ends both when `stopped` aborts. Throws the reader's refusals and
 * errors.
 */
export async function* readBatches(
  { db, storage }: { readonly db: Database; readonly storage: StorageConfig },
  job: ImportJob,
  stopped: AbortSignal,
): AsyncGenerator<PreparedBatch> {
  if (stopped.aborted) return;
  const findFurigana = await makeFindFurigana(db, job);
  const thread = start({ kind: 'import', storage, job, credit });
  const end = () => void thread.terminate();
  stopped.addEventListener('abort', end);
  try {
    for await (const message of messagesOf(thread)) {
      switch (message.kind) {
        case 'batch':
          yield message.batch;
          freeBatch(message.batch);
          tell(thread, { kind: 'credit', credit: 1 });
          break;
        case 'lines':
          tell(thread, { kind: 'furigana', kept: (await findFurigana?.(message.lines)) ?? new Map() });
          break;
        case 'end':
          return;
        case 'profile':
          throw new Error('the reader sent a profile instead of a batch');
        default:
          assertNever(message);
      }
    }
    if (!stopped.aborted) throw new Error('the reader thread ended before the file did');
  } finally {
    stopped.removeEventListener('abort', end);
    await thread.terminate();
  }
}

/** Profiles a stored file in a separate thread. Throws the reader's refusals and errors. */
export async function readProfile(storage: StorageConfig, job: ProfileJob): Promise<FoundProfile> {
  const thread = start({ kind: 'profile', storage, job, credit });
  try {
    for await (const message of messagesOf(thread)) if (message.kind === 'profile') return message.found;
    throw new Error('the reader thread ended without a profile');
  } finally {
    await thread.terminate();
  }
}

function start(task: ReaderTask): Worker {
  return new Worker(new URL('./reader-thread.ts', import.meta.url), { workerData: task, resourceLimits });
}

function tell(thread: Worker, message: ToReader): void {
  thread.postMessage(message);
}

type Good = Exclude<FromReader, { kind: 'refused' | 'failed' }>;

/** Yields the thread's messages in order and throws its errors. */
async function* messagesOf(thread: Worker): AsyncGenerator<Good> {
  const waiting: FromReader[] = [];
  let ended = false;
  let wake: (() => void) | undefined;
  const put = (message: FromReader) => {
    waiting.push(message);
    wake?.();
  };
  // `node --watch` reports the files that a thread loads in messages without a kind.
  thread.on('message', (message: FromReader | object) => {
    if ('kind' in message) put(message);
  });
  thread.on('error', (error) => put({ kind: 'failed', error }));
  thread.on('exit', () => {
    ended = true;
    wake?.();
  });
  while (true) {
    const message = waiting.shift();
    if (message) yield good(message);
    else if (ended) return;
    else await new Promise<void>((resolve) => (wake = resolve));
  }
}

function good(message: FromReader): Good {
  if (message.kind === 'refused') throw new Refusal(message.code, message.params, message.place);
  if (message.kind === 'failed') throw message.error;
  return message;
}
