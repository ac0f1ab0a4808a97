import type { ImportCounts, ImportLine } from '../../../contract/import.ts';
import type { ImportStatus } from '../../../contract/import-state.ts';

/** How far an import is. `fraction` (0 to 1) is null while the number of rows is not known: no percentage is better than a wrong one. */
export type Progress = {
  readonly done: number;
  readonly total: number | null;
  readonly fraction: number | null;
};

export function progressOf(counts: ImportCounts): Progress {
  const done = doneRows(counts);
  const total = counts.rows;
  return { done, total, fraction: total === null || total === 0 ? null : Math.min(1, done / total) };
}

/** Rows whose outcome is known. */
export function doneRows(counts: ImportCounts): number {
  return succeededRows(counts) + skippedRows(counts) + counts.failed;
}

/** Rows that are in: 成功. */
export function succeededRows(counts: ImportCounts): number {
  return counts.created + counts.updated;
}

export function skippedRows(counts: ImportCounts): number {
  return counts.skippedDuplicate + counts.skippedDoNotCall;
}

/** Whether rows are being worked on, or will be without anybody's doing. */
export function isMoving(status: ImportStatus): boolean {
  return movingStatuses.includes(status);
}

const movingStatuses: readonly ImportStatus[] = [
  'checking',
  'queued',
  'running',
  'pausing',
  'cancelling',
  'undoing',
];

/** Whether rows have gone in, or may have: whether there is anything to tell of rows. */
export function hasRun(line: Pick<ImportLine, 'startedAt'>): boolean {
  return line.startedAt !== null;
}

export type ImportCommand = 'cancel' | 'pause' | 'resume' | 'undo';

/** What a person may tell an import to do now. The server has the last word. */
export function commandsFor(line: Pick<ImportLine, 'status' | 'startedAt'>): ImportCommand[] {
  switch (line.status) {
    case 'queued':
    case 'running':
      return ['pause', 'cancel'];
    case 'pausing':
    case 'waiting':
      return ['cancel'];
    case 'paused':
      return ['resume', 'cancel'];
    case 'completed':
    case 'completed_with_failures':
      return ['undo'];
    case 'cancelled':
    case 'failed':
      return hasRun(line) ? ['undo'] : [];
    default:
      return [];
  }
}

/** Whether the upload may still be thrown away as a whole. */
export function canDiscard(line: Pick<ImportLine, 'status' | 'startedAt' | 'listMissingSince'>): boolean {
  if (line.status === 'receiving') return line.listMissingSince !== null;
  return line.status === 'mapping' || (['failed', 'cancelled'].includes(line.status) && !hasRun(line));
}
