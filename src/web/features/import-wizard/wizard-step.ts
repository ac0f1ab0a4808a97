import { assertNever } from '../../../base/assert-never.ts';
import type { FileProfile, ImportRecord } from '../../../contract/import.ts';

/** Where the wizard stands. Everything after the upload is read off the import's record, so that a reload changes nothing. */
export type WizardStep =
  /** ステップ1/2: a file and a project are chosen, the file is on its way. */
  | { readonly at: 'file' }
  /** The server reads the uploaded file. */
  | { readonly at: 'reading'; readonly record: ImportRecord }
  /** The file cannot be read, and why. */
  | {
      readonly at: 'refused';
      readonly record: ImportRecord;
      readonly stop: NonNullable<ImportRecord['stop']>;
    }
  /** ステップ2/2: columns go to fields; the whole file may be checked meanwhile. */
  | { readonly at: 'mapping'; readonly record: ImportRecord; readonly profile: FileProfile }
  /** The import has been started: its place is the history. */
  | { readonly at: 'started'; readonly record: ImportRecord };

/** The step an import's record stands for; without a record it is the first. */
export function stepOf(record: ImportRecord | undefined): WizardStep {
  if (!record) return { at: 'file' };
  switch (record.status) {
    case 'receiving':
      return { at: 'reading', record };
    case 'mapping':
    case 'checking':
      return record.profile ? { at: 'mapping', record, profile: record.profile } : { at: 'reading', record };
    case 'failed':
      return record.stop && record.startedAt === null
        ? { at: 'refused', record, stop: record.stop }
        : { at: 'started', record };
    case 'waiting':
    case 'queued':
    case 'running':
    case 'pausing':
    case 'paused':
    case 'cancelling':
    case 'cancelled':
    case 'completed':
    case 'completed_with_failures':
    case 'undoing':
    case 'undone':
      return { at: 'started', record };
    default:
      return assertNever(record.status);
  }
}

/** Which of the two numbered steps is shown as the current one. */
export function numberOf(step: WizardStep): 1 | 2 {
  return step.at === 'mapping' || step.at === 'started' ? 2 : 1;
}
