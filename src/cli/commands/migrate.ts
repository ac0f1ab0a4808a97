import type { Command } from '../command.ts';
import { readArguments } from '../flags/read-arguments.ts';

/** Brings the database up to date; opening it does that. */
export const migrateDatabase: Command = {
  summary: 'brings the database up to date',
  usage: 'migrate [--json]',
  async run({ args, print, openSystem }) {
    const { values } = readArguments(args, [], { json: { type: 'boolean' } });
    const { applied } = await openSystem();
    print(values.json ? JSON.stringify({ applied }) : `${applied.length} migrations applied`);
    return 0;
  },
};
