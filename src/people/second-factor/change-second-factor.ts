import { sql } from 'kysely';
import { recordAudit } from '../../audit/record-audit.ts';
import type { UserId } from '../../base/ids.ts';
import { refuse } from '../../contract/refusals.ts';
import type { Trx } from '../../db/database.ts';
import { checkOwnPassword } from '../password-links.ts';
import { getUser } from '../user-store.ts';
import type { Viewer } from '../viewer.ts';
import { enrolmentUri, makeSecret, stepOf } from './authenticator.ts';
import { replaceRecoveryCodes } from './recovery-codes.ts';
import { type SealingKey, seal, unseal } from './sealed-secret.ts';

/** What an authenticator app needs: the URI for a QR code and the secret to type. */
export type Enrolment = { readonly secret: string; readonly uri: string };

/**
 * Starts setting up a second factor. It takes effect after confirmation with a code. Throws if one
 * is active, and for a wrong password.
 */
export async function beginSecondFactor(
  trx: Trx,
  viewer: Viewer,
  password: string,
  key: SealingKey,
): Promise<Enrolment> {
  await checkOwnPassword(trx, viewer, password);
  const { tenantId, userId } = viewer;
  const secret = makeSecret();
  const values = { sealed_secret: seal(key, viewer, secret), last_step: '0' };
  const begun = await trx
    .insertInto('second_factors')
    .values({ tenant_id: tenantId, user_id: userId, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'user_id'])
        .doUpdateSet(values)
        .where('second_factors.confirmed_at', 'is', null),
    )
    .returning('user_id')
    .executeTakeFirst();
  if (!begun) throw refuse('second_factor_on');
  await record(trx, viewer, 'user.second_factor_begun', userId);
  const { email } = await getUser(trx, tenantId, userId);
  return { secret, uri: enrolmentUri(secret, email) };
}

/**
 * Activates the second factor and returns the recovery codes, which cannot be shown again. Throws
 * for a wrong code.
 */
export async function confirmSecondFactor(
  trx: Trx,
  viewer: Viewer,
  code: string,
  key: SealingKey,
): Promise<string[]> {
  const { tenantId, userId } = viewer;
  const begun = await trx
    .selectFrom('second_factors')
    .select('sealed_secret')
    .where('tenant_id', '=', tenantId)
    .where('user_id', '=', userId)
    .where('confirmed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!begun) throw refuse('not_found');
  const step = stepOf(unseal(key, viewer, begun.sealed_secret), code);
  if (step === undefined) throw refuse('code_wrong');
  await trx
    .updateTable('second_factors')
    .set({ confirmed_at: sql<Date>`now()`, last_step: String(step) })
    .where('tenant_id', '=', tenantId)
    .where('user_id', '=', userId)
    .execute();
  await record(trx, viewer, 'user.second_factor_on', userId);
  return replaceRecoveryCodes(trx, viewer);
}

/** Removes the viewer's own second factor. Throws for a wrong password, and if none is active. */
export async function removeSecondFactor(trx: Trx, viewer: Viewer, password: string): Promise<void> {
  await checkOwnPassword(trx, viewer, password);
  await remove(trx, viewer, viewer.userId);
}

/** Removes the lost second factor of another user. Removing one's own requires the password. */
export async function resetSecondFactor(trx: Trx, viewer: Viewer, userId: UserId): Promise<void> {
  await getUser(trx, viewer.tenantId, userId);
  if (userId === viewer.userId) throw refuse('second_factor_own');
  await remove(trx, viewer, userId);
}

/** Replaces the recovery codes. Throws for a wrong password, and if no second factor is active. */
export async function renewRecoveryCodes(trx: Trx, viewer: Viewer, password: string): Promise<string[]> {
  await checkOwnPassword(trx, viewer, password);
  const { secondFactor } = await getUser(trx, viewer.tenantId, viewer.userId);
  if (!secondFactor) throw refuse('not_found');
  await record(trx, viewer, 'user.recovery_codes_renewed', viewer.userId);
  return replaceRecoveryCodes(trx, viewer);
}

async function remove(trx: Trx, viewer: Viewer, userId: UserId): Promise<void> {
  const removed = await trx
    .deleteFrom('second_factors')
    .where('tenant_id', '=', viewer.tenantId)
    .where('user_id', '=', userId)
    .returning('confirmed_at')
    .executeTakeFirst();
  if (!removed?.confirmed_at) throw refuse('not_found');
  await record(trx, viewer, 'user.second_factor_off', userId);
}

type Action =
  `user.${'second_factor_begun' | 'second_factor_on' | 'second_factor_off' | 'recovery_codes_renewed'}`;

function record(trx: Trx, { tenantId, userId }: Viewer, action: Action, id: UserId): Promise<void> {
  return recordAudit(trx, { tenantId, userId, action, subject: 'user', subjectId: id });
}
