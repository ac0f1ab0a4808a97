/** A process that profiles and imports one received file and reports the time and memory used. */
import type { PoolConfig } from 'pg';
import type { ImportId, TenantId } from '../../base/ids.ts';
import { type ImportCheck, type ImportOptions, importOptionsSchema } from '../../contract/import.ts';
import { type Database, openBoundDatabase, type Trx, withTenant } from '../../db/database.ts';
import type { ImportRecord } from '../../import/ledger/import-record.ts';
import { getImport } from '../../import/ledger/import-store.ts';
import { claimImport } from '../../import/ledger/lease.ts';
import { suggestedMapping } from '../../import/map/suggested-mapping.ts';
import { continueImport } from '../../import/review/continue-import.ts';
import { decideAll } from '../../import/review/decide-rows.ts';
import { requestChange } from '../../import/run/request-change.ts';
import type { RunDeps } from '../../import/run/run-import.ts';
import { requestCheck, startImport } from '../../import/run/start-import.ts';
import { workOn } from '../../import/run/work-on.ts';
import { previewUndo } from '../../import/undo/preview-undo.ts';
import { getViewer } from '../../people/viewer-store.ts';
import type { StorageConfig } from '../../storage/disk-storage.ts';
import { answerParent, peakRssMb } from '../child/answer-parent.ts';
import { benchDeps } from './bench-deps.ts';
import { countStored, type Stored } from './count-stored.ts';
import { serverCpuSeconds } from './server-cpu.ts';

export type ImportTask = {
  readonly connection: PoolConfig;
  readonly storage: StorageConfig;
  readonly tenantId: TenantId;
  /** An import in state `receiving`. */
  readonly id: ImportId;
  readonly options: Partial<ImportOptions>;
  /** Whether the whole file is checked before the import. */
  readonly checked: boolean;
  /** Whether the import is undone at the end. */
  readonly undone: boolean;
};

export type MeasuredImport = {
  readonly seconds: number;
  /**
   * CPU seconds of the import alone: all threads of its process, and the database server (null if
   * unknown).
   */
  readonly nodeCpuSeconds: number;
  readonly serverCpuSeconds: number | null;
  readonly peakRssMb: number;
  readonly counts: OutcomeCounts;
  /** Duration of the check, and the counts that it predicted. */
  readonly check: { readonly seconds: number; readonly counts: OutcomeCounts } | null;
  /** Duration of the undo preview and of the undo. */
  readonly undo: { readonly previewSeconds: number; readonly seconds: number } | null;
  /** Contents of the tables after the import and before the undo. */
  readonly stored: Stored;
};

export type OutcomeCounts = Pick<
  ImportCheck,
  'created' | 'updated' | 'skippedDuplicate' | 'skippedDoNotCall' | 'failed' | 'leads' | 'contacts'
>;

await answerParent(async (task: ImportTask): Promise<MeasuredImport> => {
  const { db, pool, close } = openBoundDatabase(task.connection);
  const deps = benchDeps(db, pool, task.storage);
  try {
    await work(deps, 'profile', task);
    const entry = await getImport(db, task.tenantId, task.id);
    const mapping = suggestedMapping(entry.profile?.mapping ?? []);
    const choice = { mapping, options: importOptionsSchema.parse(task.options) };
    const ask = (what: typeof startImport) =>
      withTenant(db, task.tenantId, async (trx) =>
        what(trx, entry, choice, await getViewer(trx, task.tenantId, entry.createdBy)),
      );
    const isReview = choice.options.duplicates === 'review';
    const beforehand = isReview ? startImport : requestCheck;
    const check = task.checked ? await measure(() => ask(beforehand), deps, task) : null;
    const serverBefore = await serverCpuSeconds(pool);
    const cpuBefore = process.cpuUsage();
    const run = await measure(() => (isReview ? skipAll(db, task) : ask(startImport)), deps, task);
    const { user, system } = process.cpuUsage(cpuBefore);
    const serverAfter = await serverCpuSeconds(pool);
    if (!run.ended.status.startsWith('completed')) throw new Error(`the import ended as ${run.ended.status}`);
    const stored = await countStored(pool);
    return {
      stored,
      undo: task.undone ? await takeBack(deps, task, run.ended) : null,
      seconds: run.seconds,
      nodeCpuSeconds: (user + system) / 1_000_000,
      serverCpuSeconds: serverBefore === null || serverAfter === null ? null : serverAfter - serverBefore,
      peakRssMb: peakRssMb(),
      counts: countsOf(run.ended),
      check: check?.ended.check ? { seconds: check.seconds, counts: countsOf(check.ended.check) } : null,
    };
  } finally {
    await close();
  }
});

/** Skips all duplicates for which the import waits, as a reviewer would. */
function skipAll(db: Database, { tenantId, id }: ImportTask): Promise<unknown> {
  return withTenant(db, tenantId, async (trx) => {
    const entry = await getImport(trx, tenantId, id);
    await decideAll(trx, entry, { action: 'skip', fields: null }, entry.createdBy);
    return continueImport(trx, await getImport(trx, tenantId, id), entry.createdBy);
  });
}

async function takeBack(deps: RunDeps, task: ImportTask, entry: ImportRecord) {
  const viewer = await withTenant(deps.db, task.tenantId, (trx) =>
    getViewer(trx, task.tenantId, entry.createdBy),
  );
  const ask = <T>(what: (trx: Trx) => Promise<T>) => withTenant(deps.db, task.tenantId, what);
  const started = performance.now();
  await ask((trx) => previewUndo(trx, viewer, entry));
  const previewSeconds = (performance.now() - started) / 1000;
  const begin = () => ask((trx) => requestChange(trx, entry, 'undo', viewer));
  const { ended, seconds } = await measure(begin, deps, task);
  if (ended.status !== 'undone') throw new Error(`the undo ended as ${ended.status}`);
  return { previewSeconds, seconds };
}

async function measure(begin: () => Promise<unknown>, deps: RunDeps, task: ImportTask) {
  const started = performance.now();
  await begin();
  const ended = await work(deps, 'run', task);
  return { ended, seconds: (performance.now() - started) / 1000 };
}

/** Rows that wait for a decision will be skipped. */
function countsOf(counts: OutcomeCounts & { readonly waiting?: number }): OutcomeCounts {
  const {
    created,
    updated,
    skippedDuplicate,
    waiting = 0,
    skippedDoNotCall,
    failed,
    leads,
    contacts,
  } = counts;
  return {
    created,
    updated,
    skippedDuplicate: skippedDuplicate + waiting,
    skippedDoNotCall,
    failed,
    leads,
    contacts,
  };
}

async function work(deps: RunDeps, kind: 'profile' | 'run', task: ImportTask) {
  const claimed = await claimImport(deps, kind, task);
  if (!claimed) throw new Error('the import cannot be claimed');
  return workOn(deps, claimed, new AbortController().signal);
}
