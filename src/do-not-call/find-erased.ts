import type { TenantId } from '../base/ids.ts';
import type { ErasureHasher } from '../contacts/erasure-hasher.ts';
import { refuse } from '../contract/refusals.ts';
import type { Trx } from '../db/database.ts';
import { tenantLocks } from '../db/locks.ts';
import { inForce } from './entry-row.ts';
import { arrayOf, type Queryable, queryableIn } from './queryable.ts';

/** As in `find_bans` (migration 0028), OFFSET 0 forces one index probe per number. */
const findErasedSql = `
  select q.hash, e.id
  from unnest($2::bigint[], $3::bigint[]) q(hash, masked)
  cross join lateral (
    select min(e.id) as id from (
      select * from do_not_call_entries where phone_hash = q.masked and tenant_id = $1 and erased_at is not null offset 0
    ) e where ${inForce}
  ) e where e.id is not null`;

/**
 * Those of these numbers (by the hashes of their keys) that were erased, each with the entry that
 * bans it. A transaction that checks before it stores a number is serialized with erasures: no
 * erasure can be requested until it ends. A number whose erased entries were all released may be
 * stored again.
 */
export async function findErased(
  ask: Queryable,
  tenantId: TenantId,
  mask: ErasureHasher,
  hashes: readonly (string | bigint)[],
): Promise<ReadonlyMap<string, string>> {
  if (hashes.length === 0) return new Map();
  if (!(await hasErased(ask, tenantId))) return new Map();
  const masked = hashes.map((hash) => mask.mask(tenantId, hash));
  const rows = await ask<{ hash: string; id: string }>(findErasedSql, [
    tenantId,
    arrayOf(hashes),
    arrayOf(masked),
  ]);
  return new Map(rows.map(({ hash, id }) => [hash, id]));
}

/** True if any number was erased. Stays valid until the transaction ends. */
export async function hasErased(ask: Queryable, tenantId: TenantId): Promise<boolean> {
  await ask(`select pg_advisory_xact_lock_shared(${tenantLocks.erasure})`, [tenantId]);
  return seesErased(ask, tenantId);
}

/** True if any number has been erased so far. */
export async function seesErased(ask: Queryable, tenantId: TenantId): Promise<boolean> {
  const [has] = await ask<{ erased: boolean }>(
    'select exists (select from do_not_call_entries where tenant_id = $1 and erased_at is not null) as erased',
    [tenantId],
  );
  return has?.erased ?? false;
}

/**
 * Waits for transactions that have checked a number and may store it. Blocks new ones until this
 * transaction ends.
 */
export async function lockErasure(trx: Trx, tenantId: TenantId): Promise<void> {
  await queryableIn(trx)(`select pg_advisory_xact_lock(${tenantLocks.erasure})`, [tenantId]);
}

/** Throws if the number was erased. An administrator can release it first. */
export async function refuseErased(
  trx: Trx,
  tenantId: TenantId,
  mask: ErasureHasher,
  numbers: readonly { readonly hash: string }[],
): Promise<void> {
  const erased = await findErased(
    queryableIn(trx),
    tenantId,
    mask,
    numbers.map(({ hash }) => hash),
  );
  if (erased.size > 0) throw refuse('number_erased');
}
