import type { Pool, PoolConfig } from 'pg';
import type { ProjectId, TenantId } from '../base/ids.ts';
import { makeNumberMask } from '../contacts/erasure-hasher.ts';
import { type Database, withTenant } from '../db/database.ts';
import { findBans } from '../do-not-call/find-bans.ts';
import { findCallPermissions } from '../do-not-call/find-call-permissions.ts';
import { matchKeyHasher } from '../import/run/match-key-hasher.ts';
import { createWorkgroup } from '../people/change-workgroups.ts';
import { createTenant } from '../people/tenant-store.ts';
import { createUser } from '../people/user-store.ts';
import type { Viewer } from '../people/viewer.ts';
import { getViewer } from '../people/viewer-store.ts';
import { createProject } from '../projects/change-projects.ts';

import { type BenchProject, makeBenchProject, runMeasuredImport } from './import/run-import.ts';
import { checkpoint, type ScratchDatabase, withScratchDatabase } from './import/scratch-database.ts';
import { storeList } from './import/store-list.ts';
import { median, round } from './median.ts';
import { fillEntries, phoneOf } from './permission/fill-entries.ts';
import { withFolder } from './with-folder.ts';

/**
 * Milliseconds from a number as typed to the answer, one number at a time on one connection, each
 * in its own transaction with row-level security, like a request. `importMicros`: microseconds per
 * number for the batch lookups of an import of a million rows.
 */
export type PermissionFigures = {
  readonly entries: number;
  readonly questions: number;
  readonly fillSeconds: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  /** One query for a thousand numbers; median. */
  readonly thousandMs: number;
  readonly importMicros: number;
  /**
   * Extra time of an import, in percent, caused by do-not-call lookups: the same list is imported
   * into a company with these entries and into a company without any.
   */
  readonly importPercent: number;
  readonly importSeconds: { readonly beside: readonly number[]; readonly without: readonly number[] };
};

type Plan = { readonly entries: number; readonly questions: number };

/** Measures on a new database on the server of `connection`. */
export function benchPermission(
  connection: PoolConfig,
  plan: Plan,
  log: (line: string) => void,
): Promise<PermissionFigures> {
  return withFolder((folder) =>
    withScratchDatabase(connection, async (scratch) => {
      const { company, figures } = await measure(scratch, plan, log);
      return { ...figures, ...(await measureShare(scratch, folder, company)) };
    }),
  );
}

const rowsOfShare = 200_000;
/**
 * Pairs of imports. Even, because the second import of a pair pays for what the first one leaves.
 */
const roundsOfShare = 8;

/**
 * Imports each list into the company with the entries and into one without any. They take turns in
 * going first. Every list is a different part of the endless list, because existing leads take
 * extra time. The first round, which finds nothing in the buffers of the database, is not counted.
 * A third company owns the last leads: PostgreSQL has a fast path for rows at the very end of an
 * index.
 */
async function measureShare(scratch: ScratchDatabase, folder: string, company: BenchProject) {
  const companies = { beside: company, without: await makeBenchProject(scratch) };
  await runMeasuredImport(scratch, await makeBenchProject(scratch), await storeList(folder, 1000));
  const importSeconds = { beside: [] as number[], without: [] as number[] };
  for (let done = 0; done <= roundsOfShare; done += 1) {
    const list = await storeList(folder, rowsOfShare, done * rowsOfShare);
    for (const which of done % 2 === 0
      ? (['beside', 'without'] as const)
      : (['without', 'beside'] as const)) {
      await tidyUp(scratch);
      const { seconds } = await runMeasuredImport(scratch, companies[which], list);
      if (done > 0) importSeconds[which].push(round(seconds, 2));
    }
  }
  return { importPercent: round(shareOf(importSeconds) * 100, 1), importSeconds };
}

/** The median over pairs of rounds in which each company was first once. */
function shareOf({ beside, without }: PermissionFigures['importSeconds']): number {
  const inTwo = (seconds: readonly number[], at: number) => (seconds[at] ?? 0) + (seconds[at + 1] ?? 0);
  const shares: number[] = [];
  for (let at = 0; at < beside.length; at += 2) shares.push(1 - inTwo(without, at) / inTwo(beside, at));
  return median(shares);
}

/** Leaves little work for autovacuum and checkpoints during the next import. */
async function tidyUp({ pool }: ScratchDatabase): Promise<void> {
  await pool.query('vacuum analyze leads, contacts');
  await checkpoint(pool);
}

/**
 * Fills the list with `entries` numbers and looks up `questions` numbers in random order, half of
 * them banned.
 */
async function measure(
  { db, pool }: ScratchDatabase,
  { entries, questions }: Plan,
  log: (line: string) => void,
): Promise<{ company: BenchProject; figures: Omit<PermissionFigures, 'importPercent' | 'importSeconds'> }> {
  const { viewer, projectId, workgroupId } = await db.transaction().execute(async (trx) => {
    const tenantId = await createTenant(trx, 'bench');
    const password = 'not signed in with';
    const userId = await createUser(trx, {
      tenantId,
      email: 'a@b.example',
      name: 'a',
      role: 'admin',
      password,
    });
    const admin = await getViewer(trx, tenantId, userId);
    return {
      viewer: admin,
      projectId: await createProject(trx, admin, { name: 'bench' }),
      workgroupId: await createWorkgroup(trx, admin, { name: 'bench', memberIds: [userId] }),
    };
  });
  const started = performance.now();
  await fillEntries(pool, { tenantId: viewer.tenantId, workgroupId, entries, log });
  const fillSeconds = Math.round((performance.now() - started) / 1000);
  const ask = () => askOne(db, viewer, projectId, phoneOf(Math.floor(Math.random() * entries * 2)));
  for (let done = 0; done < Math.min(questions, 1000); done += 1) await ask();
  const times: number[] = [];
  for (let done = 0; done < questions; done += 1) times.push(await timed(ask));
  times.sort((one, other) => one - other);
  const at = (share: number) =>
    round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0, 3);
  const figures = {
    entries,
    questions,
    fillSeconds,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
    maxMs: at(1),
    thousandMs: await measureThousand(db, viewer, projectId, entries),
    importMicros: await measureImport(pool, viewer.tenantId, projectId, entries),
  };
  return { company: { tenantId: viewer.tenantId, userId: viewer.userId, projectId }, figures };
}

const mask = makeNumberMask('a key for the bench');

async function askOne(db: Database, viewer: Viewer, projectId: ProjectId, phone: string): Promise<void> {
  const number = matchKeyHasher.readPhone(viewer.tenantId, phone);
  await withTenant(db, viewer.tenantId, (trx) => findCallPermissions(trx, viewer, mask, [number], projectId));
}

const rounds = 9;

async function measureThousand(db: Database, viewer: Viewer, projectId: ProjectId, entries: number) {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const numbers = randomNumbers(viewer.tenantId, entries * 2, 1000);
    const ask = () =>
      withTenant(db, viewer.tenantId, (trx) => findCallPermissions(trx, viewer, mask, numbers, projectId));
    times.push(await timed(ask));
  }
  return round(median(times), 3);
}

/**
 * Looks up numbers as an import of a million rows does: as the owner of the tables, batch after
 * batch, few of them banned. The first lookups find nothing in the buffers of the database.
 */
async function measureImport(pool: Pool, tenantId: TenantId, projectId: ProjectId, entries: number) {
  const client = await pool.connect();
  const [batches, size] = [40, 25_000];
  try {
    let milliseconds = 0;
    for (let batch = 0; batch < batches; batch += 1) {
      const numbers = randomNumbers(tenantId, entries * 100, size);
      const hashes = BigInt64Array.from(numbers, ({ hash }) => BigInt(hash));
      const ask = () =>
        findBans(
          async <Row extends object>(text: string, values: readonly unknown[]) =>
            (await client.query<Row>(text, [...values])).rows,
          { tenantId, userId: null, projectId, allProjects: false },
          mask,
          hashes,
        );
      milliseconds += await timed(ask);
    }
    return round((milliseconds * 1000) / (batches * size), 3);
  } finally {
    client.release();
  }
}

function randomNumbers(tenantId: TenantId, among: number, count: number) {
  return Array.from({ length: count }, () => {
    const number = matchKeyHasher.readPhone(tenantId, phoneOf(Math.floor(Math.random() * among)));
    if (!number) throw new Error('a number of the measurement is none');
    return number;
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
