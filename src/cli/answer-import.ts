import { renderSentence } from '../contract/sentence.ts';
import type { KeptLead } from '../contract/undo.ts';
import type { ImportRecord } from '../import/ledger/import-record.ts';
import type { Console, ExitCode } from './command.ts';
import { presentImport } from './present-import.ts';

const waits = {
  ja: '重複{rows}件が確認待ちです',
  en: '{rows} {rows|duplicate waits|duplicates wait} for review',
};

/** Prints an import that has come to rest. Returns the exit code for its outcome. */
export function answerImport(
  console: Console,
  entry: ImportRecord,
  project: string | null,
  json: boolean,
  kept: readonly KeptLead[] = [],
): ExitCode {
  if (entry.status === 'waiting') {
    console.stderr(
      `${renderSentence(waits, { rows: entry.undecided }, console.language)}: leadport review ${entry.id}`,
    );
  }
  console.stdout(presentImport(entry, project, { json, language: console.language, kept }));
  if (entry.status === 'failed') return entry.stop?.code === 'system_fault' ? 4 : 3;
  return entry.status === 'completed_with_failures' ? 1 : 0;
}

/** Prints the result of a check in the format of a finished import. Nothing was imported. */
export function answerCheck(
  console: Console,
  entry: ImportRecord,
  project: string | null,
  json: boolean,
): ExitCode {
  if (!entry.check) return answerImport(console, entry, project, json);
  const { rows, waiting, ...counts } = entry.check;
  const status = counts.failed > 0 ? 'completed_with_failures' : 'completed';
  return answerImport(
    console,
    { ...entry, ...counts, rowCount: rows, undecided: waiting, status },
    project,
    json,
  );
}
