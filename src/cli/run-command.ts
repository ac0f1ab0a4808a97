import { Refusal } from '../base/refusal.ts';
import { describeRefusal, statusOf } from '../contract/refusals.ts';
import { joinSentences } from '../contract/sentence.ts';
import type { Command, Console, ExitCode } from './command.ts';
import { reportUsageError } from './report-usage-error.ts';
import { UsageError } from './usage-error.ts';

/** Runs a command. Prints its refusals and usage errors; returns the exit code of the contract. */
export async function runCommand(name: string, command: Command, console: Console): Promise<ExitCode> {
  const { args, language } = console;
  try {
    return await command.run(console);
  } catch (error) {
    if (error instanceof UsageError) {
      console.stderr(reportUsageError(error, { name, usage: command.usage, args, language }));
      return 2;
    }
    if (error instanceof Refusal) {
      if (isDenial(error.code)) {
        const { recordDenial } = await import('./record-denial.ts');
        await recordDenial(name, console, error.code);
      }
      const text = describeRefusal(error, language);
      console.stderr(
        args.includes('--json') ? JSON.stringify(text) : joinSentences(text.message, text.hint, language),
      );
      return isAboutFile(error.code) ? 3 : 2;
    }
    throw error;
  }
}

/**
 * Answers about the given data, not about rights: they reveal nothing that is hidden from the user.
 */
const aboutInput: readonly string[] = ['user_not_found', 'not_on_list'];

/** The user was refused something for lack of a right, or a thing that may exist for others. */
function isDenial(code: string): boolean {
  return [403, 404].includes(statusOf(code) ?? 0) && !aboutInput.includes(code) && !isAboutFile(code);
}

/** Answers about sheets and header rows that the file does not have. */
const aboutReading: readonly string[] = ['sheet_not_found', 'sheets_differ', 'header_row_not_found'];

function isAboutFile(code: string): boolean {
  return code.startsWith('file_') || aboutReading.includes(code);
}
