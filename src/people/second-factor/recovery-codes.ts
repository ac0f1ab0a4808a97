import { randomBytes } from 'node:crypto';
import type { Database, Trx } from '../../db/database.ts';
import { digestOf } from '../digest.ts';
import type { Viewer } from '../viewer.ts';

const count = 10;

/** Replaces the user's recovery codes and returns the new ones, which cannot be shown again. */
export async function replaceRecoveryCodes(trx: Trx, { tenantId, userId }: Viewer): Promise<string[]> {
  await trx
    .deleteFrom('recovery_codes')
    .where('tenant_id', '=', tenantId)
    .where('user_id', '=', userId)
    .execute();
  const codes = Array.from({ length: count }, makeCode);
  const rows = codes.map((code) => ({ tenant_id: tenantId, user_id: userId, id: idOf(code) }));
  await trx.insertInto('recovery_codes').values(rows).execute();
  return codes;
}

/** Uses up the code. Returns false if it is not one of the user's codes or was already used. */
export async function spendRecoveryCode(
  db: Database | Trx,
  { tenantId, userId }: Viewer,
  code: string,
): Promise<boolean> {
  const spent = await db
    .deleteFrom('recovery_codes')
    .where('tenant_id', '=', tenantId)
    .where('user_id', '=', userId)
    .where('id', '=', idOf(code))
    .returning('id')
    .executeTakeFirst();
  return spent !== undefined;
}

/**
 * 128 random bits, too many to be found from the digest. In groups of four characters for copying
 * by hand.
 */
function makeCode(): string {
  return randomBytes(16)
    .toString('hex')
    .replaceAll(/(.{4})(?=.)/g, '$1-');
}

function idOf(code: string): string {
  return digestOf(code.toLowerCase().replaceAll(/[^0-9a-f]/g, ''));
}
