import { importStatusNames } from '../contract/import-state.ts';
import { isProblemCode, titleOfProblem } from '../contract/problems.ts';
import { provenanceOf } from '../contract/provenance.ts';
import { describeReadingWarning } from '../contract/reading-warnings.ts';
import { describeRefusalOf } from '../contract/refusals.ts';
import { joinSentences, type Language, renderSentence, type Sentence } from '../contract/sentence.ts';
import { type KeptLead, keptReasonTexts, type UndoCounts } from '../contract/undo.ts';
import { excludedRows, type ImportRecord, rowsDone, undoOf } from '../import/ledger/import-record.ts';

/** The command line's output for an import: one JSON object, or a few lines of text. */
export function presentImport(
  entry: ImportRecord,
  project: string | null,
  { json, language, kept = [] }: { json: boolean; language: Language; kept?: readonly KeptLead[] },
): string {
  if (json) return JSON.stringify(importJson(entry, project, { language, kept }));
  return [describe(entry, project, language), ...kept.map((lead) => describeKept(lead, language))].join('\n');
}

/**
 * The record in the words of the command-line contract. `rows` are those of the file; `seconds`
 * those of work.
 */
export function importJson(
  entry: ImportRecord,
  project: string | null,
  { language, kept = [] }: { language: Language; kept?: readonly KeptLead[] },
) {
  const seconds = entry.runSeconds;
  const undo = undoOf(entry);
  return {
    id: entry.id,
    kind: entry.kind,
    project,
    file: entry.fileName,
    fileSha256: entry.fileSha256,
    listMissingSince: entry.listMissingSince,
    listDeleted: entry.listDeleted,
    provenance: entry.kind === 'lead' ? provenanceOf(entry.options) : null,
    status: entry.status,
    rows: entry.rowCount ?? entry.profile?.rows ?? null,
    ...(excludedRows(entry) > 0 && { excluded: excludedRows(entry) }),
    created: entry.created,
    updated: entry.updated,
    skippedDuplicate: entry.skippedDuplicate,
    skippedDoNotCall: entry.skippedDoNotCall,
    failed: entry.failed,
    waiting: entry.undecided,
    leads: entry.leads,
    contacts: entry.contacts,
    warnings: entry.warnings,
    fileWarnings: fileWarningsOf(entry, language),
    problems: entry.problems,
    phoneKinds: entry.phoneKinds,
    seconds: Math.round(seconds * 1000) / 1000,
    rowsPerSecond: seconds > 0 ? Math.round(rowsDone(entry) / seconds) : null,
    peakRssMb: Math.round(entry.peakRssBytes / 1024 / 1024),
    stop: entry.stop && describeRefusalOf(entry.stop.code, entry.stop.params, entry.stop.line, language),
    retryOf: entry.retryOf,
    retriedRows: entry.retriedRows,
    dismissedRows: entry.dismissedRows,
    undo: undo && { ...undo, keptLeads: kept },
    createdAt: entry.createdAt.toISOString(),
    finishedAt: entry.finishedAt?.toISOString() ?? null,
    undoStartedAt: entry.undoStartedAt?.toISOString() ?? null,
    undoneAt: entry.undoneAt?.toISOString() ?? null,
  };
}

/**
 * What is to be known of how the file was read (sheets, rows and columns left out), with its
 * sentence.
 */
function fileWarningsOf({ profile, finishedAt }: ImportRecord, language: Language) {
  const warnings = profile?.warnings ?? [];
  return warnings.map(({ code, params }) => ({
    code,
    params,
    message: describeReadingWarning(code, params, language, finishedAt !== null),
  }));
}

const listDeletionTexts = {
  retention: {
    ja: 'ファイルは保存期間の設定により {day} に削除されました',
    en: 'The file was deleted on {day} by the retention setting',
  },
  erasure: {
    ja: 'ファイルは番号の消去により {day} に削除されました',
    en: 'The file was deleted on {day} because a number was erased',
  },
} as const;

/** The destination of numbers, which belong to no project. */
const listNames = { ja: '禁止リスト', en: 'do-not-call list' } as const;

function describe(entry: ImportRecord, project: string | null, language: Language): string {
  const lines = [
    renderSentence(
      texts.head,
      {
        id: entry.id,
        file: entry.fileName,
        project: project ?? listNames[language],
        status: importStatusNames[entry.status][language],
      },
      language,
    ),
    `  ${renderSentence(texts.counts, countsOf(entry), language)}`,
    ...describeCodes(texts.error, entry.problems, language),
    ...describeCodes(texts.warning, entry.warnings, language),
  ];
  const excluded = excludedRows(entry);
  if (excluded > 0) lines.push(`  ${renderSentence(texts.excluded, { excluded }, language)}`);
  for (const { message } of fileWarningsOf(entry, language)) {
    lines.push(`  ${texts.fileWarning[language]}${message}`);
  }
  if (entry.listMissingSince) {
    const { message, hint } = describeRefusalOf('stored_list_missing', {}, null, language);
    lines.push(`  ${joinSentences(message, hint, language)}`);
  }
  if (entry.listDeleted) {
    const day = entry.listDeleted.at.toISOString().slice(0, 10);
    lines.push(`  ${renderSentence(listDeletionTexts[entry.listDeleted.because], { day }, language)}`);
  }
  const undo = undoOf(entry);
  if (undo) {
    lines.push(`  ${describeUndo(entry.kind, undo, 'done', language)}`);
  }
  if (entry.stop) {
    const stop = describeRefusalOf(entry.stop.code, entry.stop.params, entry.stop.line, language);
    lines.push(`  ${joinSentences(stop.message, stop.hint, language)}`);
  }
  return lines.join('\n');
}

const texts = {
  head: { ja: '#{id} {file} → {project}：{status}', en: '#{id} {file} → {project}: {status}' },
  counts: {
    ja: '作成{created}・更新{updated}・重複スキップ{skippedDuplicate}・禁止スキップ{skippedDoNotCall}・失敗{failed}',
    en: 'Created {created} · Updated {updated} · Duplicates skipped {skippedDuplicate} · Do-not-call skipped {skippedDoNotCall} · Failed {failed}',
  },
  excluded: {
    ja: '編集により除外した行：{excluded}行',
    en: 'Excluded by edits: {excluded} {excluded|row|rows}',
  },
  error: { ja: 'エラー：{count}件 {title}', en: 'Error: {count} × {title}' },
  warning: { ja: '警告：{count}件 {title}', en: 'Warning: {count} × {title}' },
  fileWarning: { ja: '警告：', en: 'Warning: ' },
} as const satisfies Record<string, Sentence>;

const undoTexts = {
  lead: {
    done: {
      ja: '取り消した結果：リード{leads}件・連絡先{contacts}件を削除、復元{restored}件、保持{kept}件',
      en: 'Deleted {leads} {leads|lead|leads} and {contacts} {contacts|contact|contacts} · restored {restored} · kept {kept}',
    },
    planned: {
      ja: '取り消した場合：リード{leads}件・連絡先{contacts}件を削除、復元{restored}件、保持{kept}件',
      en: 'Would delete {leads} {leads|lead|leads} and {contacts} {contacts|contact|contacts} · restore {restored} · keep {kept}',
    },
  },
  do_not_call: {
    done: {
      ja: '取り消した結果：禁止{releasedBans}件を解除、復元{restoredBans}件、保持{keptBans}件',
      en: 'Released {releasedBans} {releasedBans|entry|entries} · restored {restoredBans} · kept {keptBans}',
    },
    planned: {
      ja: '取り消した場合：禁止{releasedBans}件を解除、復元{restoredBans}件、保持{keptBans}件',
      en: 'Would release {releasedBans} {releasedBans|entry|entries} · restore {restoredBans} · keep {keptBans}',
    },
  },
} as const satisfies Record<ImportRecord['kind'], Record<'done' | 'planned', Sentence>>;

function countsOf({ created, updated, skippedDuplicate, skippedDoNotCall, failed }: ImportRecord) {
  return { created, updated, skippedDuplicate, skippedDoNotCall, failed };
}

/** One line for each code of problems (or of warnings), with its count. */
function describeCodes(
  sentence: Sentence,
  counts: ImportRecord['problems'],
  language: Language,
): readonly string[] {
  return Object.entries(counts).map(([code, count]) => {
    const title = isProblemCode(code) ? titleOfProblem(code, language) : code;
    return `  ${renderSentence(sentence, { count, title }, language)}`;
  });
}

/** What an undo did (`done`), or would do (`planned`). */
export function describeUndo(
  kind: ImportRecord['kind'],
  counts: UndoCounts,
  state: 'done' | 'planned',
  language: Language,
): string {
  return renderSentence(undoTexts[kind][state], counts, language);
}

/** A lead that an undo keeps, and the reason. */
export function describeKept({ lead, reason, laterImportId }: KeptLead, language: Language): string {
  const why = renderSentence(keptReasonTexts[reason], { import: laterImportId ?? '' }, language);
  return `  #${lead.id} ${lead.name}: ${why}`;
}
