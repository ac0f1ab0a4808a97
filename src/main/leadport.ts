/** The command `leadport`: finds the command, gives it its console, and ends with its exit code. */
import type { Console } from '../cli/command.ts';
import { commands } from '../cli/commands.ts';
import { UsageError } from '../cli/usage-error.ts';
import type { Environment } from './environment.ts';
import { lostDatabase } from './lost-database.ts';
import type { OpenSystem, openSystem } from './open-system.ts';
import { readLanguage } from './read-language.ts';

// The reader of our output may stop early: `leadport preview --all … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
// Lists, exports and error logs are private to the user who runs Leadport, regardless of the
// shell's umask.
process.umask(0o077);
const language = readLanguage(process.env);
process.exitCode = await main(process.argv.slice(2));

async function main([name = 'help', ...args]: string[]): Promise<number> {
  try {
    const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!entry || args.includes('--help') || args.includes('-h')) return await help(name, args);
    const { readEnvironment } = await import('./environment.ts');
    const environment = readEnvironment(process.env);
    if (!entry.load) return await start(name, environment, args);
    const [{ runCommand }, command] = await Promise.all([import('../cli/run-command.ts'), entry.load()]);
    return await withConsole(environment, args, openerOf(name), (console) =>
      runCommand(name, command, console),
    );
  } catch (error) {
    const { writeFault } = await import('./write-fault.ts');
    const reference = writeFault(process.env['LEADPORT_DATA'] || 'data', error, `leadport ${name}`);
    const message = error instanceof Error ? error.message : String(error);
    stderr(
      args.includes('--json')
        ? JSON.stringify({ code: 'system_fault', message, hint: reference, line: null })
        : `leadport: ${message} (${reference})`,
    );
    return 4;
  }
}

async function help(name: string, args: readonly string[]): Promise<number> {
  const { describeCommand, listCommands } = await import('../cli/help.ts');
  if (name === 'help' || name === '--help' || name === '-h') {
    const [asked = '', ...rest] = args.filter((arg) => !arg.startsWith('-'));
    stdout(await describeCommand(asked, rest, language));
    return 0;
  }
  if (Object.hasOwn(commands, name)) {
    stdout(await describeCommand(name, args, language));
    return 0;
  }
  const unknown = { ja: `「${name}」というコマンドはありません`, en: `unknown command "${name}"` };
  if (args.includes('--json')) {
    const hint = listCommands(language);
    stderr(JSON.stringify({ code: 'usage', message: unknown[language], hint, line: null }));
  } else {
    stderr(`leadport: ${unknown[language]}\n${listCommands(language)}`);
  }
  return 2;
}

/** `start` or `worker`: runs until it is stopped. */
async function start(name: string, environment: Environment, args: readonly string[]): Promise<number> {
  try {
    const { readRole, startCommand } = await import('./start.ts');
    return await startCommand(environment, readRole(name, args), { stderr, language });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const { reportUsageError } = await import('../cli/report-usage-error.ts');
    const usage = await commands[name]?.loadUsage();
    stderr(reportUsageError(error, { name, usage: usage ?? {}, args, language }));
    return 2;
  }
}

type Open = (environment: Environment, server: Parameters<typeof openSystem>[2]) => Promise<OpenSystem>;

/** Gives the command its console. Closes what the command opened, also after an error. */
async function withConsole(
  environment: Environment,
  args: readonly string[],
  open: Open,
  work: (console: Console) => Promise<number>,
): Promise<number> {
  const interrupt = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupt.abort());
  let opened: Promise<OpenSystem> | undefined;
  const onLost = (cause: Error) => stderr(`leadport: ${lostDatabase[language]}${cause.message}`);
  try {
    return await work({
      args,
      language,
      webUrl: environment.publicUrl ?? `http://${environment.host}:${environment.port}`,
      stdout,
      stderr,
      interrupted: interrupt.signal,
      openSystem: () => (opened ??= open(environment, { onLost })),
    });
  } finally {
    await (await opened)?.close();
  }
}

/**
 * How a command opens the system. Commands act as a user: where Leadport was never started, this
 * creates the first administrator. `migrate` acts as no user.
 */
function openerOf(name: string): Open {
  return async (environment, server) => {
    const { openSystem } = await import('./open-system.ts');
    const system = await openSystem(environment, stderr, server);
    if (name === 'migrate') return system;
    const { makeFirstAdmin, describeFirstAdmin } = await import('./make-first-admin.ts');
    const admin = await makeFirstAdmin(environment, system.db);
    if (admin) stderr(describeFirstAdmin(admin, language));
    return system;
  };
}

function stdout(text: string): void {
  process.stdout.write(`${text}\n`);
}

function stderr(text: string): void {
  process.stderr.write(`${text}\n`);
}
