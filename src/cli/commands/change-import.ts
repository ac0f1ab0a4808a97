import type { ImportStatus } from '../../contract/import-state.ts';
import { withTenant } from '../../db/database.ts';
import { type ImportAction, requestChange } from '../../import/run/request-change.ts';
import { actingUser } from '../acting-user.ts';
import { answerImport } from '../answer-import.ts';
import type { Command } from '../command.ts';
import { runToEnd } from '../run-to-end.ts';
import { readArguments, type Usage } from '../usage.ts';
import { cancelUsage, pauseUsage, resumeUsage, type undoUsage } from '../usages/import-usages.ts';
import { findOwnImport } from './imports.ts';
import { keptLeads } from './kept-leads.ts';

type ChangeFlags = typeof pauseUsage.flags & Partial<typeof cancelUsage.flags & typeof undoUsage.flags>;
type ChangeUsage = Usage & { readonly flags: ChangeFlags };

/**
 * `pause`, `resume`, `cancel` and `undo`. `resume` and `undo` work until the import rests, also
 * where a killed process has left it. The answer names the first leads that an undo has kept.
 */
export function changeImport(action: ImportAction, usage: ChangeUsage): Command {
  return {
    usage,
    async run(console) {
      const { values, positionals } = readArguments<ChangeFlags>(console.args, usage);
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

/**
 * States in which there is nothing to ask for: the import is on its way, or stands because its
 * worker was killed.
 */
const underWay: Readonly<Record<ImportAction, readonly ImportStatus[]>> = {
  pause: [],
  resume: ['queued', 'running', 'checking'],
  cancel: [],
  undo: ['undoing'],
};

export const pause = changeImport('pause', pauseUsage);
export const resume = changeImport('resume', resumeUsage);
export const cancel = changeImport('cancel', cancelUsage);
