import { recordAudit } from '../../audit/index.ts';
import { refuse } from '../../contract/refusals.ts';
import type { Trx } from '../../db/database.ts';
import type { Viewer } from '../viewer.ts';

/** A place where somebody is signed in. */
export type OwnSession = {
  readonly no: string;
  readonly userAgent: string;
  readonly address: string;
  readonly openedAt: Date;
  readonly lastSeenAt: Date;
};

/** Where the viewer is signed in, last used first. */
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

/** Ends one session of the viewer's, or all but the one they speak by. Refuses one that is not theirs. */
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
