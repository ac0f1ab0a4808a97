import type { Pool, PoolClient } from 'pg';
import type { TenantId, WorkgroupId } from '../../base/ids.ts';
import { copyInto } from '../../db/copy-into.ts';
import { matchKeyHasher } from '../../import/run/match-key-hasher.ts';

/**
 * Mobile numbers, all different, for `index` from 0 to 300 million, in an order that does not
 * favour an index.
 */
export function phoneOf(index: number): string {
  const prefixes = ['070', '080', '090'];
  const rest = (index % 1e8) * 61_803_397;
  const digits = String(rest % 1e8).padStart(8, '0');
  return `${prefixes[Math.floor(index / 1e8) % 3]}${digits}`;
}

type Fill = {
  readonly tenantId: TenantId;
  readonly workgroupId: WorkgroupId;
  readonly entries: number;
  readonly log: (line: string) => void;
};

const columns = [
  'tenant_id',
  'phone_hash',
  'phone_number',
  'phone',
  'workgroup_id',
  'reason',
  'source',
] as const;

const chunkSize = 100_000;

/** Bans numbers 0 to `entries` of `phoneOf`, alternately for the company and for the workgroup. */
export async function fillEntries(pool: Pool, fill: Fill): Promise<void> {
  const client = await pool.connect();
  try {
    const rebuild = await dropIndexes(client);
    for (let start = 0; start < fill.entries; start += chunkSize) {
      const end = Math.min(start + chunkSize, fill.entries);
      await copyInto(client, 'do_not_call_entries', columns, [Buffer.from(linesOf(fill, start, end))]);
      if (end % 1_000_000 === 0) fill.log(`${end.toLocaleString()} entries`);
    }
    for (const index of rebuild) await client.query(index);
    await client.query('vacuum analyze do_not_call_entries');
  } finally {
    client.release();
  }
}

/**
 * Drops all indexes but the primary key, because filling without them takes a fraction of the time.
 * Returns the statements that create them again.
 */
async function dropIndexes(client: PoolClient): Promise<readonly string[]> {
  const { rows } = await client.query<{ indexname: string; indexdef: string }>(
    `select indexname, indexdef from pg_indexes
     where tablename = 'do_not_call_entries' and indexname <> 'do_not_call_entries_pkey'`,
  );
  for (const { indexname } of rows) await client.query(`drop index ${indexname}`);
  return rows.map(({ indexdef }) => indexdef);
}

function linesOf({ tenantId, workgroupId }: Fill, start: number, end: number): string {
  let lines = '';
  for (let index = start; index < end; index += 1) {
    const phone = phoneOf(index);
    const number = matchKeyHasher.readPhone(tenantId, phone);
    if (!number) throw new Error(`${phone} is no number`);
    const scope = index % 2 === 0 ? '\\N' : workgroupId;
    lines += `${tenantId}\t${number.hash}\t${number.key}\t${phone}\t${scope}\trefusal\timport\n`;
  }
  return lines;
}
