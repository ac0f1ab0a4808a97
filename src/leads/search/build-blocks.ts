import { sql } from 'kysely';
import type { ProjectId, TenantId } from '../../base/ids.ts';
import type { Database, Trx } from '../../db/database.ts';
import { databaseLocks } from '../../db/locks.ts';
import { SearchTerms } from './search-terms.ts';

/** Blocks per transaction: about 16,000 leads. */
const blocksAtOnce = 1000;
/**
 * Ids below 2^32 are of leads made by hand; those of contacts made by hand have nothing to do with
 * them.
 */
const firstBlockOfImports = 1 << 24;

type Range = { readonly id: string; readonly first: number; readonly last: number };
type Work = { readonly tenantId: TenantId; readonly projectId: ProjectId; readonly ranges: readonly Range[] };

/**
 * Updates the search terms of the next blocks. Returns false if nothing is left to do or if another
 * process is doing it.
 */
export async function buildNextBlocks(db: Database): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ locked: boolean }>`
      select pg_try_advisory_xact_lock(${databaseLocks.buildBlocks}) as locked`.execute(trx);
    if (!rows[0]?.locked) return false;
    const work = await findWork(trx);
    if (!work) return false;
    const blocks = await findBlocks(trx, work);
    await writeBlocks(trx, work, blocks, await termsOf(trx, work, blocks));
    await endWork(trx, work);
    return true;
  });
}

/** Short ranges first, so that manual changes do not wait for a large import. */
async function findWork(trx: Trx): Promise<Work | undefined> {
  const { rows } = await sql<{
    tenant_id: TenantId;
    project_id: ProjectId;
    id: string;
    first_block: string;
    last_block: string;
  }>`
    select b.tenant_id, b.project_id, b.id, b.first_block, b.last_block from search_backlog b
    where not exists (
      select from imports i where i.tenant_id = b.tenant_id and i.id = b.import_id
        and i.status in ('running', 'pausing', 'cancelling', 'undoing'))
    order by b.last_block - b.first_block >= ${blocksAtOnce}, b.tenant_id, b.project_id, b.id
    limit ${blocksAtOnce}`.execute(trx);
  const [head] = rows;
  if (!head) return undefined;
  const ranges: Range[] = [];
  let left = blocksAtOnce;
  for (const row of rows) {
    if (left <= 0 || row.tenant_id !== head.tenant_id || row.project_id !== head.project_id) break;
    const range = { id: row.id, first: Number(row.first_block), last: Number(row.last_block) };
    ranges.push(range);
    left -= range.last - range.first + 1;
  }
  return { tenantId: head.tenant_id, projectId: head.project_id, ranges };
}

/** The last block of a range that one transaction builds. */
function lastNow({ first, last }: Range): number {
  return Math.min(last, first + blocksAtOnce - 1);
}

/** The blocks of the ranges, and those of leads to which contacts in these ranges were added. */
async function findBlocks(trx: Trx, { tenantId, projectId, ranges }: Work): Promise<readonly number[]> {
  const blocks = new Set<number>();
  for (const range of ranges) {
    for (let block = range.first; block <= lastNow(range); block += 1) blocks.add(block);
  }
  const ofImports = ranges.filter(({ first }) => first >= firstBlockOfImports);
  if (ofImports.length === 0) return [...blocks];
  const { rows } = await sql<{ block: string }>`
    select distinct c.lead_id >> 8 as block
    from unnest(${arrayOf(ofImports.map(({ first }) => first))}::bigint[],
      ${arrayOf(ofImports.map(lastNow))}::bigint[]) r(first, last)
    cross join lateral (
      select lead_id from contacts
      where tenant_id = ${tenantId} and id between r.first << 8 and (r.last << 8) + 255
        and project_id = ${projectId} offset 0
    ) c`.execute(trx);
  for (const { block } of rows) blocks.add(Number(block));
  return [...blocks];
}

async function termsOf(
  trx: Trx,
  { tenantId, projectId }: Work,
  blocks: readonly number[],
): Promise<ReadonlyMap<number, Set<number>>> {
  const { rows } = await sql<{
    block: string;
    name: string;
    phones: string[] | null;
    e164s: (string | null)[] | null;
  }>`
    select l.id >> 8 as block, l.name, c.phones, c.e164s
    from unnest(${arrayOf(blocks)}::bigint[]) b(block)
    cross join lateral (
      select id, name from leads
      where tenant_id = ${tenantId} and project_id = ${projectId}
        and id between b.block << 8 and (b.block << 8) + 255 offset 0
    ) l
    cross join lateral (
      select array_agg(phone) as phones, array_agg(phone_e164) as e164s from contacts
      where tenant_id = ${tenantId} and lead_id = l.id
    ) c`.execute(trx);
  const pieces = new SearchTerms(projectId);
  const found = new Map<number, Set<number>>();
  for (const { block, name, phones, e164s } of rows) {
    const terms = found.get(Number(block)) ?? new Set();
    found.set(Number(block), terms);
    pieces.addName(terms, name);
    for (const [at, phone] of (phones ?? []).entries()) pieces.addPhone(terms, phone, e164s?.[at] ?? null);
  }
  return found;
}

/** Deletes blocks without leads. */
async function writeBlocks(
  trx: Trx,
  { tenantId, projectId }: Work,
  blocks: readonly number[],
  terms: ReadonlyMap<number, ReadonlySet<number>>,
): Promise<void> {
  const empty = blocks.filter((block) => !terms.has(block));
  await sql`
    delete from lead_blocks where tenant_id = ${tenantId} and project_id = ${projectId}
      and block = any(${arrayOf(empty)}::bigint[])`.execute(trx);
  await sql`
    insert into lead_blocks (tenant_id, project_id, block, terms)
    select ${tenantId}::bigint, ${projectId}::bigint, b.block, b.terms::int4[]
    from unnest(${arrayOf([...terms.keys()])}::bigint[], ${[...terms.values()].map(sorted)}::text[]) b(block, terms)
    on conflict (tenant_id, project_id, block) do update set terms = excluded.terms
    where lead_blocks.terms is distinct from excluded.terms`.execute(trx);
}

function sorted(terms: ReadonlySet<number>): string {
  return `{${Int32Array.from(terms).sort().join(',')}}`;
}

async function endWork(trx: Trx, { tenantId, ranges }: Work): Promise<void> {
  const done = ranges.filter((range) => lastNow(range) === range.last).map(({ id }) => id);
  await sql`
    delete from search_backlog where tenant_id = ${tenantId} and id = any(${`{${done.join(',')}}`}::bigint[])`.execute(
    trx,
  );
  for (const range of ranges) {
    if (lastNow(range) === range.last) continue;
    await sql`
      update search_backlog set first_block = ${lastNow(range) + 1}
      where tenant_id = ${tenantId} and id = ${range.id}`.execute(trx);
  }
}

function arrayOf(numbers: readonly number[]): string {
  return `{${numbers.join(',')}}`;
}
