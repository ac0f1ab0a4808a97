import { countOf } from '../../contract/sentence.ts';
import type { UndoPreview } from '../../contract/undo.ts';
import { withTenant } from '../../db/database.ts';
import { previewUndo, requireTakeBack } from '../../import/index.ts';
import { actingUser } from '../acting-user.ts';
import type { Command } from '../command.ts';
import { readArguments } from '../flags/read-arguments.ts';
import { describeKept, describeUndo } from '../present-import.ts';
import { changeImport } from './change-import.ts';
import { findOwnImport } from './imports.ts';

const forReal = changeImport('undo', 'takes an import back');

/** Takes an import back, or with `--dry-run` says what that would do. */
export const undo: Command = {
  ...forReal,
  run: (console) => (console.args.includes('--dry-run') ? dryRun(console) : forReal.run(console)),
};

const dryRun: Command['run'] = async ({ args, language, print, openSystem }) => {
  const { values, positionals } = readArguments(args, ['ID'], {
    'dry-run': { type: 'boolean' },
    'keep-changed': { type: 'boolean' },
    as: { type: 'string' },
    json: { type: 'boolean' },
  });
  const system = await openSystem();
  const viewer = await actingUser(system.db, values.as, 'import');
  const { entry } = await findOwnImport(system, viewer, positionals[0] ?? '');
  requireTakeBack(viewer, entry);
  const preview = await withTenant(system.db, viewer.tenantId, (trx) => previewUndo(trx, viewer, entry));
  print(values.json ? JSON.stringify({ id: entry.id, ...preview }) : describe(preview).join('\n'));
  return 0;

  function describe({ keptLeads, builtOnBy, ...counts }: UndoPreview): string[] {
    return [
      `dry run: ${describeUndo(entry.kind, counts)}`,
      ...keptLeads.map((lead) => describeKept(lead, language)),
      ...builtOnBy.map(
        (later) => `  #${later.id} ${later.fileName} builds on it: ${countOf(later.leads, 'lead', 'leads')}`,
      ),
    ];
  }
};
