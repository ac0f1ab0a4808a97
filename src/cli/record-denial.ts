import { parseArgs } from 'node:util';
import { recordAudit } from '../audit/record-audit.ts';
import { withTenant } from '../db/database.ts';
import { actingUser } from './acting-user.ts';
import type { Console } from './command.ts';

/** Records in the audit log that a command refused its user something, as the web server does. */
export async function recordDenial(
  command: string,
  { args, openSystem }: Console,
  code: string,
): Promise<void> {
  const { db } = await openSystem();
  const { tenantId, userId } = await actingUser(db, nameOfActor(args), 'signed_in');
  const detail = { command, code };
  const entry = { action: 'access.denied', subject: 'access', subjectId: null, detail } as const;
  await withTenant(db, tenantId, (trx) => recordAudit(trx, { tenantId, userId, ...entry }));
}

/** The user that `--as EMAIL` or `--as=EMAIL` names. */
function nameOfActor(args: readonly string[]): string | undefined {
  const { values } = parseArgs({ args: [...args], options: { as: { type: 'string' } }, strict: false });
  return typeof values.as === 'string' ? values.as : undefined;
}
