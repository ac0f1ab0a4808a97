import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type DoNotCallEntryId, type Id, type TenantId, toId, type UserId } from '../base/ids.ts';
import type { Trx } from '../db/database.ts';
import type { Viewer } from '../people/viewer.ts';
import type { CallPermission } from './find-call-permissions.ts';

export type CallAttempt = {
  readonly id: Id<'callAttempt'>;
  readonly at: Date;
  readonly by: { readonly id: UserId; readonly name: string } | null;
  readonly allowed: boolean;
  readonly reason: string | null;
  readonly entryId: DoNotCallEntryId | null;
};

type Called = {
  readonly phone: string;
  readonly hash: string;
  readonly projectId: string | null;
  readonly leadId: string | null;
  readonly contactId: string | null;
};

/** Records that the viewer wanted to call, and the answer. */
export async function insertAttempt(
  trx: Trx,
  viewer: Viewer,
  called: Called,
  { allowed, reason, entry }: CallPermission,
): Promise<Id<'callAttempt'>> {
  const row = await trx
    .insertInto('call_attempts')
    .values({
      tenant_id: viewer.tenantId,
      user_id: viewer.userId,
      phone_hash: called.hash,
      phone: called.phone,
      project_id: called.projectId,
      lead_id: called.leadId,
      contact_id: called.contactId,
      allowed,
      reason,
      entry_id: entry?.id ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return toId<Id<'callAttempt'>>(row.id);
}

/**
 * Call attempts for the number with these hashes, newest first. `userId`: only those of this user.
 */
export async function listAttempts(
  trx: Trx,
  tenantId: TenantId,
  hashes: readonly string[],
  { userId, limit }: { readonly userId: UserId | null; readonly limit: number },
): Promise<readonly CallAttempt[]> {
  const mine: RawBuilder<SqlBool> = userId ? sql`call_attempts.user_id = ${userId}` : sql`true`;
  const rows = await trx
    .selectFrom('call_attempts')
    .leftJoin('users', (join) =>
      join
        .onRef('users.tenant_id', '=', 'call_attempts.tenant_id')
        .onRef('users.id', '=', 'call_attempts.user_id'),
    )
    .select([
      'call_attempts.id',
      'at',
      'call_attempts.user_id',
      'users.name',
      'allowed',
      'reason',
      'entry_id',
    ])
    .where('call_attempts.tenant_id', '=', tenantId)
    .where('phone_hash', 'in', hashes)
    .where(mine)
    .orderBy('call_attempts.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: toId<Id<'callAttempt'>>(row.id),
    at: row.at,
    by: { id: toId<UserId>(row.user_id), name: row.name ?? '' },
    allowed: row.allowed,
    reason: row.reason,
    entryId: row.entry_id === null ? null : toId<DoNotCallEntryId>(row.entry_id),
  }));
}
