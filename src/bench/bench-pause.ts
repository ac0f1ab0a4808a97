import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolConfig } from 'pg';
import { importOptionsSchema } from '../contract/import.ts';
import { type Trx, withTenant } from '../db/database.ts';
import type { ImportRecord } from '../import/ledger/import-record.ts';
import { getImport, insertImport } from '../import/ledger/import-store.ts';
import { claimImport } from '../import/ledger/lease.ts';
import { suggestedMapping } from '../import/map/suggested-mapping.ts';
import { requestChange } from '../import/run/request-change.ts';
import { startImport } from '../import/run/start-import.ts';
import { workOn } from '../import/run/work-on.ts';
import { getViewer } from '../people/viewer-store.ts';
import { benchDeps } from './import/bench-deps.ts';
import { makeBenchProject, runMeasuredImport, type StoredList } from './import/run-import.ts';
import { type ScratchDatabase, withScratchDatabase } from './import/scratch-database.ts';
import { storeList } from './import/store-list.ts';
import { median, round } from './median.ts';
import { withFolder } from './with-folder.ts';

const policies = ['add', 'skip', 'overwrite'] as const;
type Policy = (typeof policies)[number];

/** Seconds between a pause request and the paused state, over this many requests. */
type PauseFigures = {
  readonly pauses: number;
  readonly medianSeconds: number;
  readonly longestSeconds: number;
};

export type PausesFigures = { readonly rows: number } & Readonly<Record<Policy, PauseFigures>>;

/**
 * For each duplicate policy: imports a list of which 30 % of the rows already exist, pauses it at
 * random moments, and resumes it until it is completed. The worker runs in this process, as it does
 * beside the server.
 */
export function benchPause(
  connection: PoolConfig,
  rows: number,
  log: (line: string) => void,
): Promise<PausesFigures> {
  return withFolder(async (folder) => {
    const lists = {
      first: await storeList(folder, Math.ceil(rows * 0.3)),
      whole: await storeList(folder, rows),
    };
    const measure = async (duplicates: Policy): Promise<PauseFigures> => {
      const figures = await withScratchDatabase(connection, (scratch) =>
        pauseOften(scratch, lists, duplicates),
      );
      log(`${duplicates}: ${JSON.stringify(figures)}`);
      return figures;
    };
    return {
      rows,
      add: await measure('add'),
      skip: await measure('skip'),
      overwrite: await measure('overwrite'),
    };
  });
}

type Lists = { readonly first: StoredList; readonly whole: StoredList };

async function pauseOften(scratch: ScratchDatabase, lists: Lists, duplicates: Policy): Promise<PauseFigures> {
  const { db, pool } = scratch;
  const project = await makeBenchProject(scratch);
  const { tenantId, projectId, userId } = project;
  await runMeasuredImport(scratch, project, lists.first);
  const { storage, ...file } = lists.whole;
  const deps = benchDeps(db, pool, storage);
  const id = await db.transaction().execute((trx) =>
    insertImport(trx, {
      ...file,
      tenantId,
      projectId,
      fileName: 'list.csv',
      fileOptions: {},
      createdBy: userId,
    }),
  );
  const now = () => getImport(db, tenantId, id);
  const viewer = await withTenant(db, tenantId, (trx) => getViewer(trx, tenantId, userId));
  const ask = (what: (trx: Trx, entry: ImportRecord) => Promise<unknown>) =>
    withTenant(db, tenantId, async (trx) => what(trx, await getImport(trx, tenantId, id)));
  const work = async (kind: 'profile' | 'run') => {
    const claimed = await claimImport(deps, kind, { tenantId, id });
    if (!claimed) throw new Error('the import cannot be claimed');
    return workOn(deps, claimed, new AbortController().signal);
  };
  await work('profile');
  const mapping = suggestedMapping((await now()).profile?.mapping ?? []);
  const options = importOptionsSchema.parse({ duplicates });
  await ask((trx, entry) => startImport(trx, entry, { mapping, options }, viewer));
  const times: number[] = [];
  for (;;) {
    const run = work('run');
    await Promise.race([run, sleep(500 + Math.random() * 2000)]);
    const asked = performance.now();
    const { status } = await now();
    if (status !== 'running') {
      await run;
      break;
    }
    const isAsked = await ask((trx, entry) => requestChange(trx, entry, 'pause', viewer)).then(
      () => true,
      () => false,
    );
    const ended = await run;
    if (ended.status.startsWith('completed')) break;
    if (!isAsked || ended.status !== 'paused') throw new Error(`the import is ${ended.status}`);
    times.push((performance.now() - asked) / 1000);
    await ask((trx, entry) => requestChange(trx, entry, 'resume', viewer));
  }
  const longest = times.toSorted((one, other) => one - other).at(-1) ?? Number.NaN;
  return { pauses: times.length, medianSeconds: round(median(times), 2), longestSeconds: round(longest, 2) };
}
