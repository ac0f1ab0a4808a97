import assert from 'node:assert/strict';
import type { ImportRecord } from '../../src/import/ledger/import-record.ts';
import { claimImport } from '../../src/import/ledger/lease.ts';
import type { BatchTask } from '../../src/import/run/batch-task.ts';
import { makeJob } from '../../src/import/run/import-job.ts';
import { prepareBatches } from '../../src/import/run/pipeline.ts';
import { queryableOn } from '../../src/import/run/queryable-on.ts';
import { bufferSource } from './buffer-source.ts';
import type { TestSystem } from './test-system.ts';

/**
 * Claims a queued import of a short list and returns its only batch, to be committed by the test.
 */
export async function batchOf(system: TestSystem, queued: ImportRecord, content: string): Promise<BatchTask> {
  const entry = await claimImport(system.runDeps, 'run', queued);
  assert.ok(entry);
  return preparedBatch(system, entry, content);
}

/** The only batch of a claimed import, as its reader prepares it. */
export async function preparedBatch(
  { pool, runDeps }: TestSystem,
  entry: BatchTask['entry'],
  content: string,
): Promise<BatchTask> {
  const source = bufferSource(Buffer.from(content));
  for await (const batch of prepareBatches(makeJob(entry, [], 1), source))
    return {
      entry,
      batch,
      range: { from: 0, before: batch.rowCount },
      work: { seconds: 0, peakRssBytes: 0 },
      mask: runDeps.mask,
      secondaryConnection: queryableOn(pool),
    };
  throw new Error('the list has no rows');
}
