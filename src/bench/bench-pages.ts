import type { PoolConfig } from 'pg';
import type { ProjectId, TenantId } from '../base/ids.ts';
import { type Database, withTenant } from '../db/database.ts';
import { type LeadLineRecord, pageLeads } from '../leads/lead-page-store.ts';
import { buildNextBlocks } from '../leads/search/build-blocks.ts';
import type { Viewer } from '../people/viewer.ts';
import { getViewer } from '../people/viewer-store.ts';
import { makeBenchProject, runMeasuredImport } from './import/run-import.ts';
import { checkpoint, type ScratchDatabase, withScratchDatabase } from './import/scratch-database.ts';
import { serverCpuSeconds } from './import/server-cpu.ts';
import { storeList } from './import/store-list.ts';
import { leadRow } from './list/lead-list.ts';
import { round } from './median.ts';
import { withFolder } from './with-folder.ts';

type Percentiles = { readonly p50Ms: number; readonly p95Ms: number; readonly maxMs: number };

/**
 * Milliseconds for a page of 50 leads, each in its own transaction with row-level security, like a
 * request. `build`: time to build the search index after the import.
 */
export type PageFigures = {
  readonly leads: number;
  readonly build: {
    readonly seconds: number;
    readonly nodeCpuSeconds: number;
    readonly serverCpuSeconds: number | null;
  };
  readonly indexMb: number;
  readonly pages: Readonly<Record<string, Percentiles>>;
};

type Plan = { readonly rows: number; readonly questions: number };
type Asked = { readonly q?: string; readonly next?: true };

/** The queries to measure, made from a row of the list and a number that differs each time. */
const questions: Readonly<Record<string, (row: readonly string[], at: number) => Asked>> = {
  firstPage: () => ({}),
  nextPage: () => ({ next: true }),
  frequentName: () => ({ q: '株式会社' }),
  rareName: ([name = '']) => ({ q: name }),
  partOfName: ([name = '']) => ({ q: name.replace(/株式会社|有限会社|合同会社|（株）|㈱/, '').slice(1, 6) }),
  twoCharacters: ([name = '']) => ({
    q: name.replace(/株式会社|有限会社|合同会社|（株）|㈱/, '').slice(0, 2),
  }),
  noName: (_row, at) => ({ q: `無${at}有無` }),
  twoCharactersNotThere: (_row, at) => ({ q: `鰐${String.fromCharCode(0x5000 + at)}` }),
  wholeNumber: ([, , phone = '']) => ({ q: phone }),
  firstDigits: ([, , phone = '']) => ({ q: digitsOf(phone).slice(0, 7) }),
  lastFourDigits: ([, , phone = '']) => ({ q: digitsOf(phone).slice(-4) }),
  lastSixDigits: ([, , phone = '']) => ({ q: digitsOf(phone).slice(-6) }),
  noNumber: (_row, at) => ({ q: `0${String(at % 10)}000000${String(at).padStart(3, '0')}` }),
};

/** Measures the lead list of a project with an imported generated list, on a new database. */
export function benchPages(
  connection: PoolConfig,
  plan: Plan,
  log: (line: string) => void,
): Promise<PageFigures> {
  return withFolder((folder) =>
    withScratchDatabase(connection, async (scratch) => {
      const project = await makeBenchProject(scratch);
      const imported = await runMeasuredImport(scratch, project, await storeList(folder, plan.rows));
      log(`${imported.stored.leads} leads in ${round(imported.seconds, 1)} s`);
      const build = await buildAll(scratch);
      log(`index built in ${build.seconds} s`);
      await scratch.pool.query('vacuum analyze');
      await checkpoint(scratch.pool);
      const { rows } = await scratch.pool.query<{ bytes: string }>(
        `select pg_total_relation_size('lead_blocks') as bytes`,
      );
      const indexMb = Math.round(Number(rows[0]?.bytes) / 1_000_000);
      const pages = await askAll(scratch.db, project, plan);
      return { leads: imported.stored.leads, build, indexMb, pages };
    }),
  );
}

async function buildAll({ db, pool }: ScratchDatabase): Promise<PageFigures['build']> {
  const serverBefore = await serverCpuSeconds(pool);
  const cpuBefore = process.cpuUsage();
  const started = performance.now();
  while (await buildNextBlocks(db));
  const seconds = round((performance.now() - started) / 1000, 1);
  const { user, system } = process.cpuUsage(cpuBefore);
  const serverAfter = await serverCpuSeconds(pool);
  return {
    seconds,
    nodeCpuSeconds: round((user + system) / 1_000_000, 1),
    serverCpuSeconds:
      serverBefore === null || serverAfter === null ? null : round(serverAfter - serverBefore, 1),
  };
}

async function askAll(
  db: Database,
  { tenantId, projectId, userId }: { tenantId: TenantId; projectId: ProjectId; userId: Viewer['userId'] },
  plan: Plan,
): Promise<PageFigures['pages']> {
  const viewer = await withTenant(db, tenantId, (trx) => getViewer(trx, tenantId, userId));
  const pages: Record<string, Percentiles> = {};
  for (const [name, questionOf] of Object.entries(questions)) {
    const times: number[] = [];
    let before: LeadLineRecord | undefined;
    for (let at = 0; at < plan.questions; at += 1) {
      const { q, next } = questionOf(leadRow((at * 7919) % plan.rows), at);
      const query = { projectId, limit: 51, q, before: next && before?.id };
      const started = performance.now();
      const found = await withTenant(db, tenantId, (trx) => pageLeads(trx, viewer, query));
      times.push(performance.now() - started);
      before = found.at(-1);
    }
    pages[name] = percentilesOf(times);
  }
  return pages;
}

function percentilesOf(times: number[]): Percentiles {
  times.sort((one, other) => one - other);
  const at = (part: number) =>
    round(times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0, 1);
  return { p50Ms: at(0.5), p95Ms: at(0.95), maxMs: at(1) };
}

function digitsOf(phone: string): string {
  return phone.normalize('NFKC').replaceAll(/\D/g, '');
}
