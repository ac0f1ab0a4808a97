import { Refusal } from '../base/refusal.ts';
import { describeRefusal } from '../contract/refusals.ts';
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
      const text = describeRefusal(error, console.language);
      console.tell(json ? JSON.stringify(text) : `${text.message}。${text.hint}`);
      return isAboutFile(error.code) ? 3 : 2;
    }
    throw error;
  }
}

function isAboutFile(code: string): boolean {
  return code.startsWith('file_') || code === 'sheet_not_found' || code === 'header_row_not_found';
}
