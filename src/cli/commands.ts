/**
 * Every command by its name. Loads nothing of a command before it is asked for: the list of
 * commands and the help must start at once.
 */
import type { Sentence } from '../contract/sentence.ts';
import type { Command } from './command.ts';
import type { Usage } from './usage.ts';

type Usages = Usage | Readonly<Record<string, Usage>>;

type CommandEntry = {
  /** One line for the list of commands. */
  readonly summary: Sentence;
  loadUsage(): Promise<Usages>;
  /** Missing for the commands that keep running, which `main` loads. */
  load?(): Promise<Command>;
};

const fileUsages = () => import('./usages/file-usages.ts');
const importUsages = () => import('./usages/import-usages.ts');
const numberUsages = () => import('./usages/do-not-call-usages.ts');
const operationUsages = () => import('./usages/operation-usages.ts');
const changes = () => import('./commands/change-import.ts');

export const commands: Readonly<Record<string, CommandEntry>> = {
  start: {
    summary: { ja: 'サーバーを起動', en: 'Start the server' },
    loadUsage: async () => (await operationUsages()).startUsage,
  },
  worker: {
    summary: {
      ja: 'インポートの処理のみを行うワーカーを起動（start --role workerと同じ）',
      en: 'Start a worker that only processes imports (same as start --role worker)',
    },
    loadUsage: async () => (await operationUsages()).workerUsage,
  },
  migrate: {
    summary: { ja: 'データベースを最新の形式に更新', en: 'Update the database schema' },
    loadUsage: async () => (await operationUsages()).migrateUsage,
    load: async () => (await import('./commands/migrate.ts')).migrateDatabase,
  },
  inspect: {
    summary: {
      ja: 'ファイルの形式、列、紐づけ候補を表示',
      en: 'Show format, columns and suggested mapping of a file',
    },
    loadUsage: async () => (await fileUsages()).inspectUsage,
    load: async () => (await import('./commands/inspect.ts')).inspect,
  },
  preview: {
    summary: {
      ja: 'ファイルの行を1行1件のJSONで表示',
      en: 'Print the rows of a file, one JSON object per line',
    },
    loadUsage: async () => (await fileUsages()).previewUsage,
    load: async () => (await import('./commands/preview.ts')).preview,
  },
  import: {
    summary: { ja: 'ファイルをプロジェクトにインポート', en: 'Import a file into a project' },
    loadUsage: async () => (await importUsages()).importUsage,
    load: async () => (await import('./commands/import.ts')).importFile,
  },
  imports: {
    summary: { ja: 'インポート履歴を表示', en: 'Show all imports, or one of them' },
    loadUsage: async () => (await importUsages()).importsUsage,
    load: async () => (await import('./commands/imports.ts')).imports,
  },
  failures: {
    summary: {
      ja: '失敗した行を理由とともにCSVまたはXLSXで出力',
      en: 'Write the failed rows of an import, with reasons, as CSV or XLSX',
    },
    loadUsage: async () => (await importUsages()).failuresUsage,
    load: async () => (await import('./commands/failures.ts')).failures,
  },
  rows: {
    summary: {
      ja: 'インポートの行を結果別にCSVまたはXLSXで出力',
      en: 'Write the rows of an import that had one outcome as CSV or XLSX',
    },
    loadUsage: async () => (await importUsages()).rowsUsage,
    load: async () => (await import('./commands/rows.ts')).rows,
  },
  retry: {
    summary: { ja: '修正した失敗行をインポート', en: 'Import the corrected failed rows' },
    loadUsage: async () => (await importUsages()).retryUsage,
    load: async () => (await import('./commands/retry.ts')).retry,
  },
  export: {
    summary: { ja: 'プロジェクトのリードをCSVで出力', en: 'Write the leads of a project as CSV' },
    loadUsage: async () => (await operationUsages()).exportUsage,
    load: async () => (await import('./commands/export.ts')).exportProject,
  },
  dnc: {
    summary: {
      ja: '禁止リストの番号を登録・解除・一覧表示',
      en: 'Add, remove or list do-not-call numbers',
    },
    loadUsage: async () => (await numberUsages()).doNotCallUsages,
    load: async () => (await import('./commands/do-not-call.ts')).doNotCall,
  },
  permission: {
    summary: {
      ja: '番号の架電可否とその理由を表示',
      en: 'Show whether a number may be called, and why not',
    },
    loadUsage: async () => (await numberUsages()).permissionUsage,
    load: async () => (await import('./commands/permission.ts')).permission,
  },
  erase: {
    summary: {
      ja: '電話番号をすべてのデータから消去',
      en: 'Erase a phone number everywhere and keep it out of later imports',
    },
    loadUsage: async () => (await numberUsages()).eraseUsage,
    load: async () => (await import('./commands/erase.ts')).erase,
  },
  audit: {
    summary: {
      ja: '監査ログに改ざんがないことを検証',
      en: 'Verify that the audit log was not tampered with',
    },
    loadUsage: async () => (await operationUsages()).auditUsages,
    load: async () => (await import('./commands/audit.ts')).audit,
  },
  'api-key': {
    summary: { ja: 'APIキーを作成・一覧表示・無効化', en: 'Create, list or revoke API keys' },
    loadUsage: async () => (await import('./usages/api-key-usages.ts')).apiKeyUsages,
    load: async () => (await import('./commands/api-key.ts')).apiKey,
  },
  mcp: {
    summary: {
      ja: 'AIアシスタント向けのツールを提供（Model Context Protocol）',
      en: 'Serve tools for language models (Model Context Protocol)',
    },
    loadUsage: async () => (await import('./usages/mcp-usage.ts')).mcpUsage,
    load: async () => (await import('./commands/mcp.ts')).mcp,
  },
  pause: {
    summary: {
      ja: 'インポートを一時停止',
      en: 'Pause an import after its current batch',
    },
    loadUsage: async () => (await importUsages()).pauseUsage,
    load: async () => (await changes()).pause,
  },
  resume: {
    summary: { ja: '一時停止中のインポートを再開', en: 'Resume a paused import' },
    loadUsage: async () => (await importUsages()).resumeUsage,
    load: async () => (await changes()).resume,
  },
  cancel: {
    summary: {
      ja: 'インポートを中止（登録済みの行は残すか、--undoで取り消し）',
      en: 'Cancel an import; imported rows are kept or undone (--undo)',
    },
    loadUsage: async () => (await importUsages()).cancelUsage,
    load: async () => (await changes()).cancel,
  },
  review: {
    summary: {
      ja: '確認待ちの重複を表示、または扱いを決めてインポートを再開',
      en: 'List the duplicates that wait for review, or decide about them',
    },
    loadUsage: async () => (await importUsages()).reviewUsage,
    load: async () => (await import('./commands/review.ts')).review,
  },
  undo: {
    summary: { ja: 'インポートを取り消し', en: 'Undo an import' },
    loadUsage: async () => (await importUsages()).undoUsage,
    load: async () => (await import('./commands/undo.ts')).undo,
  },
  bench: {
    summary: { ja: 'このマシンでの性能を測定', en: 'Measure Leadport on this machine' },
    loadUsage: async () => (await import('./usages/bench-usages.ts')).benchUsages,
    load: async () => (await import('./commands/bench.ts')).bench,
  },
};
