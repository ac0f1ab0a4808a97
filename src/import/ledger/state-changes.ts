import type { ImportStatus } from '../../contract/import-state.ts';

/** All allowed state transitions of an import and their causes. No others can occur. */
const changes: readonly (readonly [from: ImportStatus, to: ImportStatus, when: string])[] = [
  ['receiving', 'mapping', 'the file has been read once and its columns are known'],
  ['receiving', 'failed', 'the file cannot be read'],
  ['mapping', 'receiving', 'the user corrects how the file is read'],
  ['failed', 'receiving', 'the file could not be read as it was, and the user says how to read it'],
  ['mapping', 'checking', 'the user wants to know what would happen'],
  ['checking', 'mapping', 'the whole file has been checked, or the check was given up'],
  ['checking', 'waiting', 'duplicates were found that a person is to decide about'],
  ['checking', 'queued', 'a review was asked for and there is nothing to decide'],
  ['checking', 'cancelled', 'the user gives it up'],
  ['checking', 'failed', 'the file or the system stopped it'],
  ['waiting', 'queued', 'every duplicate has been decided about and the user goes on'],
  ['waiting', 'cancelled', 'the user gives it up'],
  ['mapping', 'queued', 'the user starts it'],
  ['mapping', 'cancelled', 'the user gives it up'],
  ['queued', 'running', 'a worker takes it'],
  ['queued', 'paused', 'the user pauses it before a worker took it'],
  ['queued', 'cancelled', 'the user cancels it before a worker took it'],
  ['running', 'pausing', 'the user asks for a pause'],
  ['running', 'cancelling', 'the user asks to cancel'],
  ['running', 'queued', 'the worker shuts down and hands it back'],
  ['running', 'completed', 'every row went in or was skipped'],
  ['running', 'completed_with_failures', 'every row has its outcome, and some failed'],
  ['running', 'failed', 'the file or the system stopped it'],
  ['pausing', 'paused', 'the worker stopped after a batch'],
  ['pausing', 'cancelling', 'the user cancels instead'],
  ['pausing', 'completed', 'the last batch was already under way'],
  ['pausing', 'completed_with_failures', 'the last batch was already under way'],
  ['pausing', 'failed', 'the file or the system stopped it'],
  ['paused', 'queued', 'the user resumes it'],
  ['paused', 'cancelled', 'the user cancels it'],
  ['cancelling', 'cancelled', 'the worker stopped after a batch; what is in stays until undone'],
  ['cancelling', 'completed', 'the last batch was already under way'],
  ['cancelling', 'completed_with_failures', 'the last batch was already under way'],
  ['cancelling', 'failed', 'the file or the system stopped it'],
  ['completed', 'undoing', 'the user takes it back'],
  ['completed_with_failures', 'undoing', 'the user takes it back'],
  ['cancelled', 'undoing', 'the user takes back what went in before'],
  ['failed', 'undoing', 'the user takes back what went in before'],
  ['undoing', 'undone', 'everything it created is gone, or kept for a reason'],
];

/** The states from which an import may move to `to`. */
export function statesBefore(to: ImportStatus): readonly ImportStatus[] {
  return changes.filter((change) => change[1] === to).map((change) => change[0]);
}

/** True if an import may move from one state to the other. */
export function mayBecome(from: ImportStatus, to: ImportStatus): boolean {
  return statesBefore(to).includes(from);
}

/** States in which a worker works, or should work, on an import. */
export const activeStates = [
  'receiving',
  'checking',
  'queued',
  'running',
  'pausing',
  'cancelling',
  'undoing',
] as const;

/** While an import is claimed in one of these states, no other import runs in the same project. */
export const exclusiveStates = ['running', 'pausing', 'cancelling', 'undoing'] as const;
