import { recordAudit } from '../../audit/record-audit.ts';
import { refuse } from '../../contract/refusals.ts';
import type { Trx } from '../../db/database.ts';
import type { Viewer } from '../viewer.ts';

/** A session as shown to its user. */
export type OwnSession = {
  readonly no: string;
  readonly userAgent: string;
  readonly address: string;
  readonly openedAt: Date;
  readonly lastSeenAt: Date;
};

/** The viewer's sessions, last used first. */
export function listOwnSessions(trx: Trx, { tenantId, userId }: Viewer): Promise<readonly OwnSession[]> {
  return trx
    .selectFrom('sessions')
    .select(['no', 'user_agent as userAgent', 'address'])
    .select(['created_at as openedAt', 'last_seen_at as lastSeenAt'])
    .where('tenant_id', '=', tenantId)
    .where('user_id', '=', userId)
    .where('expires_at', '>', new Date())
    .orderBy('last_seen_at', 'desc')
    .orderBy('no', 'desc')
    .execute();
}

/**
 * Ends one session of the viewer, or all but the current one. Throws if it belongs to another user.
 */
export async function endOwnSessions(
  trx: Trx,
  { tenantId, userId }: Viewer,
  which: { readonly no: string } | { readonly allBut: string },
): Promise<void> {
  const ended = await trx
    .deleteFrom('sessions')
    .where('tenant_id', '=', tenantId)
    .where('user_id', '=', userId)
    .where((eb) => ('no' in which ? eb('no', '=', which.no) : eb('no', '!=', which.allBut)))
    .returning('no')
    .execute();
  if ('no' in which && ended.length === 0) throw refuse('not_found');
  const detail = { ended: ended.length };
  const entry = { action: 'session.others_ended', subject: 'user', subjectId: userId, detail } as const;
  await recordAudit(trx, { tenantId, userId, ...entry });
}
