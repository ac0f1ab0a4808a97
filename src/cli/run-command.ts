import { parseArgs } from 'node:util';
import { recordAudit } from '../audit/index.ts';
import { Refusal } from '../base/refusal.ts';
import { describeRefusal, statusOf } from '../contract/refusals.ts';
import { joinSentences } from '../contract/sentence.ts';
import { withTenant } from '../db/database.ts';
import { actingUser } from './acting-user.ts';
import { type Command, type Console, type ExitCode, UsageError } from './command.ts';

/** Runs a command and turns what goes wrong into words and the exit code of the contract. */
export async function runCommand(name: string, command: Command, console: Console): Promise<ExitCode> {
  const json = console.args.includes('--json');
  try {
    return await command.run(console);
  } catch (error) {
    if (error instanceof UsageError) {
      const hint = `leadport ${command.usage}`;
      console.tell(
        json
          ? JSON.stringify({ code: 'usage', message: error.message, hint, line: null })
          : `${name}: ${error.message}\n${hint}`,
      );
      return 2;
    }
    if (error instanceof Refusal) {
      await recordDenial(name, console, error);
      const text = describeRefusal(error, console.language);
      console.tell(json ? JSON.stringify(text) : joinSentences(text.message, text.hint, console.language));
      return isAboutFile(error.code) ? 3 : 2;
    }
    throw error;
  }
}

/** Writes down whom a command turned away, as the web server does. */
async function recordDenial(
  command: string,
  { args, openSystem }: Console,
  { code }: Refusal,
): Promise<void> {
  const isDenial =
    [403, 404].includes(statusOf(code) ?? 0) && code !== 'user_not_found' && !isAboutFile(code);
  if (!isDenial) return;
  const { db } = await openSystem();
  const { tenantId, userId } = await actingUser(db, nameOfActor(args), 'signed_in');
  const detail = { command, code };
  const entry = { action: 'access.denied', subject: 'access', subjectId: null, detail } as const;
  await withTenant(db, tenantId, (trx) => recordAudit(trx, { tenantId, userId, ...entry }));
}

/** Whom `--as EMAIL` or `--as=EMAIL` names. */
function nameOfActor(args: readonly string[]): string | undefined {
  const { values } = parseArgs({ args: [...args], options: { as: { type: 'string' } }, strict: false });
  return typeof values.as === 'string' ? values.as : undefined;
}

function isAboutFile(code: string): boolean {
  return code.startsWith('file_') || code === 'sheet_not_found' || code === 'header_row_not_found';
}
