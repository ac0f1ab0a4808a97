import type { ImportStatus } from '../../contract/import-state.ts';
import { withTenant } from '../../db/database.ts';
import { type ImportAction, requestChange } from '../../import/index.ts';
import { actingUser } from '../acting-user.ts';
import { answerImport } from '../answer-import.ts';
import type { Command } from '../command.ts';
import { readArguments } from '../flags/read-arguments.ts';
import { runToEnd } from '../run-to-end.ts';
import { findOwnImport } from './imports.ts';
import { keptLeads } from './kept-leads.ts';

/**
 * `pause ID`, `resume ID`, `cancel ID [--undo]`, `undo ID [--keep-changed]`. `resume` and `undo` work until the import rests; they also go on where
 * a process was killed. The answer
 * names the first leads that an undo has kept.
 */
export function changeImport(action: ImportAction, summary: string): Command {
  return {
    summary,
    usage: `${action} ID${flags[action]} [--as EMAIL] [--json]`,
    async run(console) {
      const { values, positionals } = readArguments(console.args, ['ID'], {
        ...(action === 'cancel' && { undo: { type: 'boolean' } }),
        ...(action === 'undo' && { 'keep-changed': { type: 'boolean' } }),
        as: { type: 'string' },
        json: { type: 'boolean' },
      });
      const undo = values.undo === true;
      const choice = { undo, keepChanged: values['keep-changed'] === true };
      const system = await console.openSystem();
      const viewer = await actingUser(system.db, values.as, 'import');
      const { entry, line } = await findOwnImport(system, viewer, positionals[0] ?? '');
      const isUnderWay = underWay[action].includes(entry.status);
      const asked = isUnderWay
        ? entry
        : await withTenant(system.db, viewer.tenantId, (trx) =>
            requestChange(trx, entry, action, viewer, choice),
          );
      const waits = action === 'undo' || action === 'resume' || undo;
      const ended = waits ? await runToEnd(console, system, asked) : asked;
      const kept = await keptLeads(system.db, viewer, ended);
      return answerImport(console, ended, line.project?.name ?? null, values.json ?? false, kept);
    },
  };
}

const flags: Readonly<Record<ImportAction, string>> = {
  pause: '',
  resume: '',
  cancel: ' [--undo]',
  undo: ' [--dry-run] [--keep-changed]',
};

/** States in which there is nothing to ask for: the import is on its way, or stands because its worker was killed. */
const underWay: Readonly<Record<ImportAction, readonly ImportStatus[]>> = {
  pause: [],
  resume: ['queued', 'running', 'checking'],
  cancel: [],
  undo: ['undoing'],
};
