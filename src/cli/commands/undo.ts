import { renderSentence } from '../../contract/sentence.ts';
import type { UndoPreview } from '../../contract/undo.ts';
import { withTenant } from '../../db/database.ts';
import { requireTakeBack } from '../../import/run/request-change.ts';
import { previewUndo } from '../../import/undo/preview-undo.ts';
import { actingUser } from '../acting-user.ts';
import type { Command } from '../command.ts';
import { describeKept, describeUndo } from '../present-import.ts';
import { readArguments } from '../usage.ts';
import { undoUsage } from '../usages/import-usages.ts';
import { changeImport } from './change-import.ts';
import { findOwnImport } from './imports.ts';

const forReal = changeImport('undo', undoUsage);

const builtOn = {
  ja: '#{id} {file} がこのインポートのリード{leads}件を更新しています',
  en: '#{id} {file} has updated {leads} {leads|lead|leads} of this import',
};

/** Undoes an import, or with `--dry-run` shows what that would do. */
export const undo: Command = {
  ...forReal,
  run: (console) => (console.args.includes('--dry-run') ? dryRun(console) : forReal.run(console)),
};

const dryRun: Command['run'] = async ({ args, language, stdout, openSystem }) => {
  const { values, positionals } = readArguments(args, undoUsage);
  const system = await openSystem();
  const viewer = await actingUser(system.db, values.as, 'import');
  const { entry } = await findOwnImport(system, viewer, positionals[0] ?? '');
  requireTakeBack(viewer, entry);
  const preview = await withTenant(system.db, viewer.tenantId, (trx) => previewUndo(trx, viewer, entry));
  stdout(values.json ? JSON.stringify({ id: entry.id, ...preview }) : describe(preview).join('\n'));
  return 0;

  function describe({ keptLeads, builtOnBy, ...counts }: UndoPreview): string[] {
    return [
      describeUndo(entry.kind, counts, 'planned', language),
      ...keptLeads.map((lead) => describeKept(lead, language)),
      ...builtOnBy.map(
        ({ id, fileName, leads }) => `  ${renderSentence(builtOn, { id, file: fileName, leads }, language)}`,
      ),
    ];
  }
};
