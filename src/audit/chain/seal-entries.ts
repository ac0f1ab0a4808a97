import { sql } from 'kysely';
import { type TenantId, toId } from '../../base/ids.ts';
import type { Database, Trx } from '../../db/database.ts';
import { canonicalEntry, chainStart, hashEntry } from './chain-hash.ts';

const batchSize = 1000;

/** The companies with unsealed log entries. */
export async function findUnsealedTenants(db: Database): Promise<readonly TenantId[]> {
  const rows = await db.selectFrom('audit_pending_seals').select('tenant_id').distinct().execute();
  return rows.map((row) => toId<TenantId>(row.tenant_id));
}

/**
 * Seals the company's pending entries in the order of their ids. Returns how many. Runs as the
 * system, because requests cannot write seals. Of two concurrent calls, one seals; the other waits
 * and seals the rest.
 */
export async function sealEntries(db: Database, tenantId: TenantId): Promise<number> {
  let sealed = 0;
  for (;;) {
    const count = await db.transaction().execute((trx) => sealBatch(trx, tenantId));
    sealed += count;
    if (count < batchSize) return sealed;
  }
}

async function sealBatch(trx: Trx, tenantId: TenantId): Promise<number> {
  await trx.selectFrom('tenants').select('id').where('id', '=', tenantId).forNoKeyUpdate().execute();
  const { rows } = await sql<{ id: string; canonical: string }>`
    select a.id, ${canonicalEntry} as canonical
    from audit_pending_seals u join audit_log a on a.tenant_id = u.tenant_id and a.id = u.entry_id
    where u.tenant_id = ${tenantId} order by a.id limit ${batchSize}`.execute(trx);
  if (rows.length === 0) return 0;
  const head = await findHead(trx, tenantId);
  let hash = head?.hash ?? chainStart;
  const hashes = rows.map(({ canonical }) => (hash = hashEntry(hash, canonical)));
  const ids = rows.map(({ id }) => id);
  await sql`
    insert into audit_seals (tenant_id, seq, entry_id, hash)
    select ${tenantId}, ${head?.seq ?? '0'}::bigint + n, entry_id, hash
    from unnest(${ids}::bigint[], ${hashes}::bytea[]) with ordinality e(entry_id, hash, n)`.execute(trx);
  await sql`delete from audit_pending_seals where tenant_id = ${tenantId} and entry_id = any(${ids}::bigint[])`.execute(
    trx,
  );
  return rows.length;
}

/** The last seal of the company's chain. */
function findHead(db: Database, tenantId: TenantId) {
  return db
    .selectFrom('audit_seals')
    .select(['seq', 'hash'])
    .where('tenant_id', '=', tenantId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
}
