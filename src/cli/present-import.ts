import { importStatusNames } from '../contract/import-state.ts';
import { isProblemCode, titleOfProblem } from '../contract/problems.ts';
import { describeRefusalOf } from '../contract/refusals.ts';
import type { Language } from '../contract/sentence.ts';
import { type ImportEntry, rowsDone } from '../import/index.ts';

/** An import as the command line answers it: one JSON object, or a few lines for a person. */
export function presentImport(
  entry: ImportEntry,
  project: string,
  { json, language }: { json: boolean; language: Language },
): string {
  return json ? JSON.stringify(importJson(entry, project)) : describe(entry, project, language);
}

/** The record in the words of the command-line contract. `rows` are those of the file; `seconds` those of work. */
export function importJson(entry: ImportEntry, project: string) {
  const seconds = entry.runSeconds;
  return {
    id: entry.id,
    project,
    file: entry.fileName,
    status: entry.status,
    rows: entry.rowCount ?? entry.profile?.rows ?? null,
    created: entry.created,
    updated: entry.updated,
    skippedDuplicate: entry.skippedDuplicate,
    skippedDoNotCall: entry.skippedDoNotCall,
    failed: entry.failed,
    leads: entry.leads,
    contacts: entry.contacts,
    warnings: entry.warnings,
    problems: entry.problems,
    seconds: Math.round(seconds * 1000) / 1000,
    rowsPerSecond: seconds > 0 ? Math.round(rowsDone(entry) / seconds) : null,
    peakRssMb: Math.round(entry.peakRssBytes / 1024 / 1024),
    stop: entry.stop && describeRefusalOf(entry.stop.code, entry.stop.params, entry.stop.line, 'ja'),
    createdAt: entry.createdAt.toISOString(),
  };
}

function describe(entry: ImportEntry, project: string, language: Language): string {
  const { created, updated, skippedDuplicate, skippedDoNotCall, failed } = entry;
  const lines = [
    `#${entry.id} ${entry.fileName} → ${project}: ${importStatusNames[entry.status][language]}`,
    `  created ${created} · updated ${updated} · duplicates ${skippedDuplicate} · do-not-call ${skippedDoNotCall} · failed ${failed}`,
  ];
  for (const [code, count] of Object.entries({ ...entry.problems, ...entry.warnings })) {
    lines.push(`  ${count} × ${isProblemCode(code) ? titleOfProblem(code, language) : code}`);
  }
  if (entry.stop) {
    const stop = describeRefusalOf(entry.stop.code, entry.stop.params, entry.stop.line, language);
    lines.push(`  ${stop.message}。${stop.hint}`);
  }
  return lines.join('\n');
}
