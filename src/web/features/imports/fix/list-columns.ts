import { originalIndexes } from '../../../../contract/failure-columns.ts';
import type { ImportRecord } from '../../../../contract/import.ts';

/** A column of the list and where its cells stand in a row. */
export type ListColumn = { readonly index: number; readonly name: string };

/** The columns of the list itself: those that a failure file adds are no one's to mend. */
export function listColumns({ profile }: Pick<ImportRecord, 'profile'>): readonly ListColumn[] {
  const columns = profile?.columns ?? [];
  return originalIndexes(columns).map((index) => ({ index, name: columns[index] ?? '' }));
}

/** Failed rows that are still to be mended. */
export function openRowCount({ counts, failedRows }: Pick<ImportRecord, 'counts' | 'failedRows'>): number {
  return counts.failed - failedRows.retried - failedRows.dismissed;
}

/** Whether the failed rows of an import may be mended now, and there are any. */
export function canFix(record: Pick<ImportRecord, 'status' | 'counts' | 'failedRows'>): boolean {
  const hasEnded = ['completed_with_failures', 'cancelled', 'failed'].includes(record.status);
  return hasEnded && record.counts.failed > 0;
}
