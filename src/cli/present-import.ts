import { importStatusNames } from '../contract/import-state.ts';
import { isProblemCode, titleOfProblem } from '../contract/problems.ts';
import { provenanceOf } from '../contract/provenance.ts';
import { describeReadingWarning } from '../contract/reading-warnings.ts';
import { describeRefusalOf } from '../contract/refusals.ts';
import { countOf, joinSentences, type Language, renderSentence } from '../contract/sentence.ts';
import { type KeptLead, keptReasonTexts, type UndoCounts } from '../contract/undo.ts';
import { type ImportRecord, rowsDone, undoOf } from '../import/index.ts';

/** An import as the command line answers it: one JSON object, or a few lines for a person. */
export function presentImport(
  entry: ImportRecord,
  project: string | null,
  { json, language, kept = [] }: { json: boolean; language: Language; kept?: readonly KeptLead[] },
): string {
  if (json) return JSON.stringify(importJson(entry, project, kept));
  return [describe(entry, project, language), ...kept.map((lead) => describeKept(lead, language))].join('\n');
}

/** The record in the words of the command-line contract. `rows` are those of the file; `seconds` those of work. */
export function importJson(entry: ImportRecord, project: string | null, kept: readonly KeptLead[] = []) {
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
    created: entry.created,
    updated: entry.updated,
    skippedDuplicate: entry.skippedDuplicate,
    skippedDoNotCall: entry.skippedDoNotCall,
    failed: entry.failed,
    waiting: entry.undecided,
    leads: entry.leads,
    contacts: entry.contacts,
    warnings: entry.warnings,
    fileWarnings: fileWarningsOf(entry, 'ja'),
    problems: entry.problems,
    phoneKinds: entry.phoneKinds,
    seconds: Math.round(seconds * 1000) / 1000,
    rowsPerSecond: seconds > 0 ? Math.round(rowsDone(entry) / seconds) : null,
    peakRssMb: Math.round(entry.peakRssBytes / 1024 / 1024),
    stop: entry.stop && describeRefusalOf(entry.stop.code, entry.stop.params, entry.stop.line, 'ja'),
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

/** What is to be known of how the file was read (sheets, rows and columns left out), with its sentence. */
function fileWarningsOf({ profile }: ImportRecord, language: Language) {
  const warnings = profile?.warnings ?? [];
  return warnings.map(({ code, params }) => ({
    code,
    params,
    message: describeReadingWarning(code, params, language),
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

/** Where numbers go that belong to no project. */
const listNames = { ja: '禁止リスト', en: 'do-not-call list' } as const;

function describe(entry: ImportRecord, project: string | null, language: Language): string {
  const { created, updated, skippedDuplicate, skippedDoNotCall, failed } = entry;
  const lines = [
    `#${entry.id} ${entry.fileName} → ${project ?? listNames[language]}: ${importStatusNames[entry.status][language]}`,
    `  created ${created} · updated ${updated} · duplicates ${skippedDuplicate} · do-not-call ${skippedDoNotCall} · failed ${failed}`,
  ];
  for (const [code, count] of Object.entries({ ...entry.problems, ...entry.warnings })) {
    lines.push(`  ${count} × ${isProblemCode(code) ? titleOfProblem(code, language) : code}`);
  }
  for (const { message } of fileWarningsOf(entry, language)) lines.push(`  ${message}`);
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
    lines.push(`  undone: ${describeUndo(entry.kind, undo)}`);
  }
  if (entry.stop) {
    const stop = describeRefusalOf(entry.stop.code, entry.stop.params, entry.stop.line, language);
    lines.push(`  ${joinSentences(stop.message, stop.hint, language)}`);
  }
  return lines.join('\n');
}

/** What an undo did, or would do. */
export function describeUndo(kind: ImportRecord['kind'], undo: UndoCounts): string {
  if (kind === 'do_not_call') {
    return `released ${countOf(undo.releasedBans, 'ban', 'bans')} · restored ${undo.restoredBans} · kept ${undo.keptBans}`;
  }
  const removed = `${countOf(undo.leads, 'lead', 'leads')}, ${countOf(undo.contacts, 'contact', 'contacts')}`;
  return `removed ${removed} · restored ${undo.restored} · kept ${undo.kept}`;
}

/** A lead that an undo keeps, and why. */
export function describeKept({ lead, reason, laterImportId }: KeptLead, language: Language): string {
  const why = renderSentence(keptReasonTexts[reason], { import: laterImportId ?? '' }, language);
  return `  #${lead.id} ${lead.name}: ${why}`;
}
