import { sql } from 'kysely';
import type { TenantId } from '../base/ids.ts';
import type { ErasureHasher } from '../contacts/erasure-hasher.ts';
import { erasedMark } from '../contract/erasure.ts';
import type { Database, Trx } from '../db/database.ts';
import type { Viewer } from '../people/viewer.ts';
import { lockErasure } from './find-erased.ts';

/**
 * Bans a number that is being erased for the whole company, by its masked hash only, unless such a
 * ban exists. From here on the number cannot be stored again, and transactions that were about to
 * store it have finished.
 */
export async function banErasedNumber(trx: Trx, viewer: Viewer, mask: ErasureHasher, hash: string) {
  const { tenantId, userId } = viewer;
  const masked = mask.mask(tenantId, hash);
  await lockErasure(trx, tenantId);
  await sql`
    insert into do_not_call_entries (tenant_id, phone_hash, phone_number, phone, reason, source, created_by, erased_at, key_id)
    select ${tenantId}, ${masked}, '', ${erasedMark}, 'other', 'erasure', ${userId}, statement_timestamp(), ${mask.keyId}
    where not exists (
      select from do_not_call_entries e where e.tenant_id = ${tenantId} and e.phone_hash = ${masked}
        and e.erased_at is not null and e.released_at is null and e.expires_at is null
        and e.workgroup_id is null and e.project_id is null)`.execute(trx);
}

/**
 * Removes the number from all of its entries, as the system, because requests may not rewrite
 * entries. Dates and reasons of the bans stay and can be found by the masked hash only. Returns the
 * number of entries.
 */
export async function eraseEntries(trx: Trx, tenantId: TenantId, hash: string, mask: ErasureHasher) {
  const { numAffectedRows } = await sql`
    update do_not_call_entries
    set phone_hash = ${mask.mask(tenantId, hash)}, phone_number = '', phone = ${erasedMark},
      lead_name = '', lead_id = null, contact_id = null, erased_at = statement_timestamp(), key_id = ${mask.keyId}
    where tenant_id + 0 = ${tenantId} and phone_hash = ${hash} and erased_at is null`.execute(trx);
  return Number(numAffectedRows ?? 0n);
}

/**
 * Throws if the key differs from the key that masked the erased numbers, because lists could then
 * bring them back. Runs as the system at every start.
 */
export async function requireErasureKey(db: Database, mask: ErasureHasher): Promise<void> {
  const strange = await db
    .selectFrom('do_not_call_entries')
    .select('key_id')
    .where('erased_at', 'is not', null)
    .where('key_id', '!=', mask.keyId)
    .limit(1)
    .executeTakeFirst();
  if (!strange) return;
  throw new Error(
    `Numbers were erased under another key (${strange.key_id}, not ${mask.keyId}), so that they could not be kept out of lists. Put the file erasure-key of the data folder back, or set LEADPORT_ERASURE_KEY.`,
  );
}
