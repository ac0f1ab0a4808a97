import { sql } from 'kysely';
import { erasedMark } from '../../contract/erasure.ts';
import { eraseEntries as eraseEntriesOf } from '../../do-not-call/erase-entries.ts';
import type { Step } from './step.ts';

/**
 * Removes the number from the do-not-call list. A masked hash stays and keeps it out of later
 * lists.
 */
export const eraseEntries: Step =
  async ({ mask }, { tenantId, hash }) =>
  async (trx) => {
    const erased = await eraseEntriesOf(trx, tenantId, hash, mask);
    return { after: null, counts: { do_not_call_entries: erased } };
  };

const batchSize = 5000;

/** Keeps who wanted to call the number and when, without the number. */
export const eraseCallAttempts: Step =
  async ({ mask }, { tenantId, hash }) =>
  async (trx) => {
    const { numAffectedRows } = await sql`
      update call_attempts set phone = ${erasedMark}, memo = '', phone_hash = ${mask.mask(tenantId, hash)}
      where tenant_id = ${tenantId} and id in (
        select id from call_attempts where phone_hash = ${hash} and tenant_id + 0 = ${tenantId} limit ${batchSize})`.execute(
      trx,
    );
    const erased = Number(numAffectedRows ?? 0n);
    return { after: erased < batchSize ? null : ['attempts'], counts: { call_attempts: erased } };
  };
