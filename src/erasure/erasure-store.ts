import { sql } from 'kysely';
import { recordAudit } from '../audit/record-audit.ts';
import { type Id, type TenantId, toId, type UserId } from '../base/ids.ts';
import type { NumberRules } from '../contacts/erasure-hasher.ts';
import { readNumber } from '../contacts/read-number.ts';
import { erasedMark } from '../contract/erasure.ts';
import type { Trx } from '../db/database.ts';
import { banErasedNumber } from '../do-not-call/erase-entries.ts';
import type { Viewer } from '../people/viewer.ts';
import { numberPattern } from './number-pattern.ts';
import { firstStep } from './run-erasure.ts';

export type ErasureId = Id<'erasure'>;

/** What was erased where, without the number. `finishedAt` null: in progress. */
export type ErasureRecord = {
  readonly id: ErasureId;
  readonly numberHash: string;
  readonly reason: string;
  readonly requestedBy: { readonly id: UserId; readonly name: string };
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
  readonly counts: Readonly<Record<string, number>>;
};

/**
 * Requests the erasure of a number. From this transaction on, a masked hash keeps it out; a worker
 * removes it everywhere else. Throws for an invalid number. If the reason contains the number, it
 * is removed from the reason.
 */
export async function requestErasure(
  trx: Trx,
  viewer: Viewer,
  { keys, mask }: NumberRules,
  draft: { readonly phone: string; readonly reason: string },
): Promise<ErasureId> {
  const { tenantId, userId } = viewer;
  const number = readNumber(keys, tenantId, draft.phone);
  const pattern = numberPattern(number.key);
  const reason = pattern
    ? draft.reason.replaceAll(new RegExp(pattern.inText, 'gu'), erasedMark)
    : draft.reason;
  const numberHash = mask.mask(tenantId, number.hash);
  await banErasedNumber(trx, viewer, mask, number.hash);
  const { id } = await trx
    .insertInto('erasures')
    .values({
      tenant_id: tenantId,
      phone_number: number.key,
      number_hash: numberHash,
      key_id: mask.keyId,
      reason,
      requested_by: userId,
      step: firstStep,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const entry = {
    action: 'erasure.requested',
    subject: 'erasure',
    subjectId: id,
    detail: { reason },
  } as const;
  await recordAudit(trx, { tenantId, userId, ...entry });
  return toId<ErasureId>(id);
}

/** The company's erasures, newest first. `numberHash`: only those of this number. */
export async function listErasures(
  trx: Trx,
  tenantId: TenantId,
  filter: {
    readonly id?: ErasureId;
    readonly numberHash?: string | undefined;
    readonly before?: ErasureId | undefined;
    readonly limit: number;
  },
): Promise<readonly ErasureRecord[]> {
  const rows = await trx
    .selectFrom('erasures as e')
    .leftJoin('users as u', (join) =>
      join.onRef('u.tenant_id', '=', 'e.tenant_id').onRef('u.id', '=', 'e.requested_by'),
    )
    .select(['e.id', 'number_hash', 'reason', 'requested_by', 'u.name', 'requested_at', 'counts'])
    .select('finished_at')
    .where('e.tenant_id', '=', tenantId)
    .$if(filter.id !== undefined, (query) => query.where('e.id', '=', filter.id ?? ''))
    .$if(filter.numberHash !== undefined, (query) => query.where('number_hash', '=', filter.numberHash ?? ''))
    .$if(filter.before !== undefined, (query) => query.where('e.id', '<', filter.before ?? ''))
    .orderBy(sql`e.id`, 'desc')
    .limit(filter.limit)
    .execute();
  return rows.map((row) => ({
    id: toId<ErasureId>(row.id),
    numberHash: row.number_hash,
    reason: row.reason,
    requestedBy: { id: toId<UserId>(row.requested_by), name: row.name ?? '' },
    requestedAt: row.requested_at,
    finishedAt: row.finished_at,
    counts: row.counts,
  }));
}
