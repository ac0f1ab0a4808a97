import {
  type DuplicateAction,
  type DuplicateRow,
  matchReasonNames,
  type matchReasons,
} from '../../contract/duplicate.ts';
import { formatLine } from '../../contract/line-place.ts';
import { refuse } from '../../contract/refusals.ts';
import { type Language, renderSentence } from '../../contract/sentence.ts';
import { withTenant } from '../../db/database.ts';
import type { ImportRecord } from '../../import/ledger/import-record.ts';
import { rightsTo } from '../../import/ledger/import-rights.ts';
import { getImport } from '../../import/ledger/import-store.ts';
import { continueImport } from '../../import/review/continue-import.ts';
import { decideAll } from '../../import/review/decide-rows.ts';
import { listDuplicates, summariseDuplicates } from '../../import/review/list-duplicates.ts';
import type { Viewer } from '../../people/viewer.ts';
import { actingUser } from '../acting-user.ts';
import { answerImport } from '../answer-import.ts';
import type { Command, Console, ExitCode } from '../command.ts';
import { readFields } from '../flags/import-flags.ts';
import { runToEnd } from '../run-to-end.ts';
import type { System } from '../system.ts';
import { readArguments } from '../usage.ts';
import { UsageError } from '../usage-error.ts';
import { reviewUsage } from '../usages/import-usages.ts';
import { findOwnImport } from './imports.ts';

/**
 * Shows the possible duplicates of an import, decides them, and continues the import when none is
 * left.
 */
export const review: Command = {
  usage: reviewUsage,
  async run(console) {
    const { values, positionals } = readArguments(console.args, reviewUsage);
    const { all: action, reason } = values;
    const fields = readFields(values['overwrite-fields']) ?? null;
    if (!action && (reason || fields))
      throw new UsageError({
        ja: '--reasonと--overwrite-fieldsは--allと一緒に指定してください',
        en: '--reason and --overwrite-fields need --all',
      });
    const system = await console.openSystem();
    const viewer = await actingUser(system.db, values.as, 'import');
    const { entry, line } = await findOwnImport(system, viewer, positionals[0] ?? '');
    if (!rightsTo(viewer, entry).review) throw refuse('not_allowed');
    const json = values.json ?? false;
    if (!action) return show(console, system, entry, json);
    const decided = await decide(system, viewer, entry, { action, reason, fields: fields && [...fields] });
    return answerImport(console, await runToEnd(console, system, decided), line.project?.name ?? null, json);
  },
};

type Choice = {
  action: DuplicateAction;
  reason: (typeof matchReasons)[number] | undefined;
  fields: DuplicateFields;
};
type DuplicateFields = Parameters<typeof decideAll>[2]['fields'];

/** Continues the import when nothing is left to decide. */
function decide(system: System, viewer: Viewer, entry: ImportRecord, choice: Choice): Promise<ImportRecord> {
  return withTenant(system.db, viewer.tenantId, async (trx) => {
    await decideAll(trx, entry, choice, viewer.userId);
    const now = await getImport(trx, viewer.tenantId, entry.id);
    return now.undecided > 0 ? now : continueImport(trx, now, viewer.userId);
  });
}

const noneWait = { ja: '確認待ちの重複はありません', en: 'No duplicates to review' };
const waiting = {
  ja: '確認待ちの重複：{flagged}件中{undecided}件',
  en: 'Duplicates to review: {undecided} of {flagged}',
};

/** So many rows are shown; the page in the browser has them all. */
const rowsShown = 200;

async function show(console: Console, system: System, entry: ImportRecord, json: boolean): Promise<ExitCode> {
  const { summary, rows } = await withTenant(system.db, entry.tenantId, async (trx) => ({
    summary: await summariseDuplicates(trx, entry),
    rows: await listDuplicates(trx, entry, { show: 'undecided', after: 0, limit: rowsShown }),
  }));
  const waits = { undecided: summary.undecided, flagged: summary.flagged };
  if (json) console.stdout(JSON.stringify({ ...summary, rows }));
  else
    console.stdout(
      [
        renderSentence(summary.undecided === 0 ? noneWait : waiting, waits, console.language),
        ...rows.map((row) => say(row, console.language)),
      ].join('\n'),
    );
  return 0;
}

function say({ line, sheet, incoming, matches, reason }: DuplicateRow, language: Language): string {
  const [match] = matches;
  return `  ${formatLine({ line, sheet })}: ${incoming.name} ⇔ #${match?.leadId} ${match?.lead?.name ?? ''} (${matchReasonNames[reason][language]})`;
}
