/** A process that imports one received file, looked over first, and says how long it took and how much memory it held. */
import type { PoolConfig } from 'pg';
import type { ImportId, TenantId } from '../../base/ids.ts';
import { makeNumberMask } from '../../contacts/index.ts';
import { importOptionsSchema } from '../../contract/import.ts';
import { openDatabase, withTenant } from '../../db/database.ts';
import {
  claimImport,
  getImport,
  type RunDeps,
  startImport,
  suggestedMapping,
  workOn,
} from '../../import/index.ts';
import { getViewer } from '../../people/index.ts';
import type { StorageConfig } from '../../storage/index.ts';
import { answerParent, peakRssMb } from '../child/answer-parent.ts';

export type ImportTask = {
  readonly connection: PoolConfig;
  readonly storage: StorageConfig;
  readonly tenantId: TenantId;
  /** In `receiving`. */
  readonly id: ImportId;
};

export type MeasuredImport = { readonly seconds: number; readonly peakRssMb: number };

await answerParent(async (task: ImportTask): Promise<MeasuredImport> => {
  const { db, pool, close } = openDatabase(task.connection);
  const deps: RunDeps = {
    db,
    pool,
    leaseSeconds: 15,
    mask: makeNumberMask('a key for the bench'),
    storage: task.storage,
    findCustomFields: async () => [],
    onProgress: () => undefined,
    reportFault: (error) => {
      throw error;
    },
  };
  try {
    await work(deps, 'profile', task);
    const entry = await getImport(db, task.tenantId, task.id);
    const mapping = suggestedMapping(entry.profile?.mapping ?? []);
    const started = performance.now();
    const choice = { mapping, options: importOptionsSchema.parse({}) };
    await withTenant(db, task.tenantId, async (trx) => {
      const viewer = await getViewer(trx, task.tenantId, entry.createdBy);
      await startImport(trx, entry, choice, [], viewer);
    });
    const { status } = await work(deps, 'run', task);
    if (status !== 'completed') throw new Error(`the import ended as ${status}`);
    return { seconds: (performance.now() - started) / 1000, peakRssMb: peakRssMb() };
  } finally {
    await close();
  }
});

async function work(deps: RunDeps, kind: 'profile' | 'run', task: ImportTask) {
  const claimed = await claimImport(deps, kind, task);
  if (!claimed) throw new Error('the import cannot be claimed');
  return workOn(deps, claimed, new AbortController().signal);
}
