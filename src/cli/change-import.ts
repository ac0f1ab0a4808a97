import { refuse } from '../contract/refusals.ts';
import { withTenant } from '../db/database.ts';
import { type ImportAction, requestChange } from '../import/index.ts';
import { isAllowed } from '../people/index.ts';
import { actingUser } from './acting-user.ts';
import type { Command } from './command.ts';
import { findOwnImport } from './imports.ts';
import { presentImport } from './present-import.ts';
import { readArguments } from './read-arguments.ts';
import { runToEnd } from './run-to-end.ts';

/** `pause ID`, `resume ID`, `cancel ID`, `undo ID`. An undo is waited for. */
export function changeImport(action: ImportAction, summary: string): Command {
  return {
    summary,
    usage: `${action} ID [--as EMAIL] [--json]`,
    async run(console) {
      const { values, positionals } = readArguments(console.args, ['ID'], {
        as: { type: 'string' },
        json: { type: 'boolean' },
      });
      const system = await console.openSystem();
      const viewer = await actingUser(system.db, values.as);
      if (!isAllowed(viewer, 'importer')) throw refuse('import_not_allowed');
      const { entry, line } = await findOwnImport(system, viewer, positionals[0] ?? '');
      const asked = await withTenant(system.db, viewer.tenantId, (trx) =>
        requestChange(trx, entry, action, viewer.userId),
      );
      const waits = action === 'undo' || action === 'resume';
      const ended = waits ? await runToEnd(console, system, asked) : asked;
      console.print(
        presentImport(ended, line.project.name, { json: values.json ?? false, language: console.language }),
      );
      return 0;
    },
  };
}
