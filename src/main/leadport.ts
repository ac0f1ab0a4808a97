/** The command `leadport`: finds the command that is meant, hands it what it needs, and ends with its exit code. */
import type { Command, Console } from '../cli/command.ts';
import { migrateDatabase } from '../cli/commands/migrate.ts';
import { commands } from '../cli/commands.ts';
import { runCommand } from '../cli/run-command.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { makeFirstAdmin, tellFirstAdmin } from './make-first-admin.ts';
import { type OpenSystem, openSystem, writeFault } from './open-system.ts';
import { startCommand } from './start.ts';

// Whoever reads our output may have enough before we are done: `leadport preview --all … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
// Lists, exports and faults are for the user that runs Leadport, whatever the shell says.
process.umask(0o077);
process.exitCode = await main(process.argv.slice(2));

async function main([name = 'help', ...args]: string[]): Promise<number> {
  try {
    const environment = readEnvironment(process.env);
    if (name === 'start') return await startCommand(environment, args, tell);
    if (name === 'worker') return await startCommand(environment, ['--role', 'worker', ...args], tell);
    const command = commands[name];
    if (!command || args.includes('--help')) return help(name, command);
    const open = command === migrateDatabase ? openSystem : openCompany;
    return await withConsole(environment, args, open, (console) => runCommand(name, command, console));
  } catch (error) {
    const reference = writeFault(process.env['LEADPORT_DATA'] || 'data', error, `leadport ${name}`);
    const message = error instanceof Error ? error.message : String(error);
    tell(
      args.includes('--json')
        ? JSON.stringify({ code: 'system_fault', message, hint: reference, line: null })
        : `leadport: ${message} (${reference})`,
    );
    return 4;
  }
}

function help(name: string, command: Command | undefined): number {
  if (command) {
    print(`leadport ${command.usage}`);
    return 0;
  }
  const lines = Object.entries(commands).map(([key, { summary }]) => `  ${key.padEnd(9)} ${summary}`);
  const text = [
    'leadport COMMAND …',
    '  start     starts the server',
    '  worker    works on imports alone (as start --role worker)',
    ...lines,
    'Run "leadport COMMAND --help" for details.',
  ];
  const isAsked = name === 'help' || name === '--help';
  (isAsked ? print : tell)(isAsked ? text.join('\n') : `leadport: no command ${name}\n${text.join('\n')}`);
  return isAsked ? 0 : 2;
}

/** Gives the command its console; closes what it opened, whatever happens. */
async function withConsole(
  environment: Environment,
  args: readonly string[],
  open: typeof openSystem,
  work: (console: Console) => Promise<number>,
): Promise<number> {
  const interrupt = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupt.abort());
  let opened: Promise<OpenSystem> | undefined;
  const onLost = (cause: Error) =>
    tell(`leadport: lost the connection to the database (${cause.message}); starting it again`);
  try {
    return await work({
      args,
      language: process.env['LEADPORT_LANGUAGE'] === 'en' ? 'en' : 'ja',
      webUrl: environment.publicUrl ?? `http://${environment.host}:${environment.port}`,
      print,
      tell,
      interrupted: interrupt.signal,
      openSystem: () => (opened ??= open(environment, tell, { onLost })),
    });
  } finally {
    await (await opened)?.close();
  }
}

/** Commands act as somebody: where nobody has started Leadport yet, there is a first administrator from now on. */
async function openCompany(...[environment, ...rest]: Parameters<typeof openSystem>): Promise<OpenSystem> {
  const system = await openSystem(environment, ...rest);
  const admin = await makeFirstAdmin(environment, system.db);
  if (admin) tellFirstAdmin(admin, tell);
  return system;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}
