import type { Database } from '../../db/database.ts';
import type { Viewer } from '../viewer.ts';
import { stepOf } from './authenticator.ts';
import { spendRecoveryCode } from './recovery-codes.ts';
import { type SealingKey, unseal } from './sealed-secret.ts';

/** `unneeded`: the person has no second factor. */
type Proof = 'unneeded' | 'missing' | 'wrong' | 'proved';

const authenticatorCode = /^\d{6}$/;

/**
 * Whether the code is the person's own, and new: each works once, also of two tries at the same moment. A recovery code does
 * as well, and is spent. Runs as the owner of the tables: nobody is signed in yet.
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

/** False where a code of this step or a later one was used before (RFC 6238, 5.2). */
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
