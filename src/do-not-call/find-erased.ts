import type { TenantId } from '../base/ids.ts';
import type { ErasureHasher } from '../contacts/index.ts';
import { refuse } from '../contract/refusals.ts';
import type { Trx } from '../db/database.ts';
import { tenantLocks } from '../db/locks.ts';
import { inForce } from './entry-row.ts';
import { arrayOf, type Queryable, queryableIn } from './queryable.ts';

/** As in the authority (`find_bans`, migration 0028), OFFSET 0 forces one probe of the index for each number. */
const findErasedSql = `
  select q.hash, e.id
  from unnest($2::bigint[], $3::bigint[]) q(hash, masked)
  cross join lateral (
    select min(e.id) as id from (
      select * from do_not_call_entries where phone_hash = q.masked and tenant_id = $1 and erased_at is not null offset 0
    ) e where ${inForce}
  ) e where e.id is not null`;

/**
 * Those of these numbers (by the hashes of their keys) that were erased, each with the entry that keeps it out. Whoever asks
 * before they store a number comes before an erasure or after it: until their transaction ends, none is asked for. A number whose erased
 * entries were all released may be stored again.
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

/** Whether anything was erased at all, which holds until the transaction ends. */
export async function hasErased(ask: Queryable, tenantId: TenantId): Promise<boolean> {
  await ask(`select pg_advisory_xact_lock_shared(${tenantLocks.erasure})`, [tenantId]);
  return seesErased(ask, tenantId);
}

/** Whether anything was erased until now. */
export async function seesErased(ask: Queryable, tenantId: TenantId): Promise<boolean> {
  const [has] = await ask<{ erased: boolean }>(
    'select exists (select from do_not_call_entries where tenant_id = $1 and erased_at is not null) as erased',
    [tenantId],
  );
  return has?.erased ?? false;
}

/** Waits for whoever is about to store a number that they have asked about, and makes the next wait until this transaction ends. */
export async function lockErasure(trx: Trx, tenantId: TenantId): Promise<void> {
  await queryableIn(trx)(`select pg_advisory_xact_lock(${tenantLocks.erasure})`, [tenantId]);
}

/** Refuses to store a number that was erased; an administrator may release it first. */
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
