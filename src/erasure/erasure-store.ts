import { sql } from 'kysely';
import { recordAudit } from '../audit/index.ts';
import { type Id, type TenantId, toId, type UserId } from '../base/ids.ts';
import { type NumberRules, readNumber } from '../contacts/index.ts';
import { erasedMark } from '../contract/erasure.ts';
import type { Trx } from '../db/database.ts';
import { banErasedNumber } from '../do-not-call/index.ts';
import type { Viewer } from '../people/index.ts';
import { numberPattern } from './number-pattern.ts';
import { firstStep } from './run-erasure.ts';

export type ErasureId = Id<'erasure'>;

/** What was erased where; nothing in it is the number. `finishedAt` null: under way. */
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
 * Asks for a number to be erased: from this transaction on it is kept out by a masked hash; a worker takes it out of
 * everything else. Refuses what is no number. A reason that names the number loses it.
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

/** The company's erasures, newest first; `numberHash`: of this number alone. */
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
