import type { Database } from '../../db/database.ts';
import type { Viewer } from '../viewer.ts';
import { stepOf } from './authenticator.ts';
import { spendRecoveryCode } from './recovery-codes.ts';
import { type SealingKey, unseal } from './sealed-secret.ts';

/** `unneeded`: the user has no second factor. */
type Proof = 'unneeded' | 'missing' | 'wrong' | 'proved';

const authenticatorCode = /^\d{6}$/;

/**
 * Checks that the code belongs to the user and was not used before. Each code works once, even for
 * concurrent attempts. A recovery code is accepted too and is then used up. Runs as the table
 * owner, because no user is signed in yet.
 */
export async function proveSecondFactor(
  db: Database,
  key: SealingKey,
  person: Viewer,
  code: string | undefined,
): Promise<Proof> {
  const factor = await findConfirmed(db, person);
  if (!factor) return 'unneeded';
  const given = code?.replaceAll(/\s/g, '');
  if (!given) return 'missing';
  if (!authenticatorCode.test(given))
    return (await spendRecoveryCode(db, person, given)) ? 'proved' : 'wrong';
  const step = stepOf(unseal(key, person, factor.sealed_secret), given);
  return step !== undefined && (await spendStep(db, person, step)) ? 'proved' : 'wrong';
}

function findConfirmed(db: Database, { tenantId, userId }: Viewer) {
  return db
    .selectFrom('second_factors')
    .select('sealed_secret')
    .where('tenant_id', '=', tenantId)
    .where('user_id', '=', userId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
}

/** Returns false if a code of this step or a later one was already used (RFC 6238, 5.2). */
async function spendStep(db: Database, { tenantId, userId }: Viewer, step: number): Promise<boolean> {
  const spent = await db
    .updateTable('second_factors')
    .set({ last_step: String(step) })
    .where('tenant_id', '=', tenantId)
    .where('user_id', '=', userId)
    .where('last_step', '<', String(step))
    .returning('user_id')
    .executeTakeFirst();
  return spent !== undefined;
}
