import type { Sentence } from './sentence.ts';

/** The states of an import in chronological order, as written by the API and the command line. */
export const importStatuses = [
  'receiving',
  'mapping',
  'checking',
  'waiting',
  'queued',
  'running',
  'pausing',
  'paused',
  'cancelling',
  'cancelled',
  'completed',
  'completed_with_failures',
  'failed',
  'undoing',
  'undone',
] as const;
export type ImportStatus = (typeof importStatuses)[number];

/**
 * How a state is displayed. `completed_with_failures` is 失敗: only the failed rows are missing, as
 * the counts show.
 */
export const importStatusNames: Readonly<Record<ImportStatus, Sentence>> = {
  receiving: { ja: '読み取り中', en: 'Reading' },
  mapping: { ja: '紐づけ待ち', en: 'Mapping required' },
  checking: { ja: '事前チェック中', en: 'Checking' },
  waiting: { ja: '確認待ち', en: 'Waiting for review' },
  queued: { ja: '順番待ち', en: 'Queued' },
  running: { ja: '実行中', en: 'Running' },
  pausing: { ja: '一時停止処理中…', en: 'Pausing…' },
  paused: { ja: '一時停止中', en: 'Paused' },
  cancelling: { ja: '中止処理中…', en: 'Cancelling…' },
  cancelled: { ja: '中止済み', en: 'Cancelled' },
  completed: { ja: '完了', en: 'Completed' },
  completed_with_failures: { ja: '一部失敗', en: 'Completed with failures' },
  failed: { ja: 'エラー終了', en: 'Stopped by error' },
  undoing: { ja: '取り消し中…', en: 'Undoing…' },
  undone: { ja: '取り消し済み', en: 'Undone' },
};

/** The outcome of a row. Every row has exactly one. */
export const rowOutcomes = [
  'created',
  'updated',
  'skipped_duplicate',
  'skipped_do_not_call',
  'failed',
] as const;
export type RowOutcome = (typeof rowOutcomes)[number];
