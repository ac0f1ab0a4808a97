import type { CsvEncoding } from '../../import/report/csv-chunks.ts';
import type { Usage } from '../usage.ts';
import { jsonFlag, userFlags } from './shared-flags.ts';

export const startUsage = {
  name: 'start',
  arguments: [],
  flags: {
    role: {
      type: 'string',
      choices: ['all', 'web', 'worker'],
      text: { ja: '起動する役割', en: 'What to run' },
      initial: 'all',
    },
  },
  examples: ['', '--role web'],
} as const satisfies Usage;

export const workerUsage = {
  name: 'worker',
  arguments: [],
  flags: {},
  examples: ['', '--help'],
} as const satisfies Usage;

export const migrateUsage = {
  name: 'migrate',
  arguments: [],
  flags: jsonFlag,
  examples: ['', '--json'],
} as const satisfies Usage;

export const exportUsage = {
  name: 'export',
  arguments: [],
  flags: {
    project: {
      type: 'string',
      value: 'NAME',
      required: true,
      text: { ja: 'エクスポートするプロジェクト', en: 'Project to export' },
    },
    out: {
      type: 'string',
      value: 'FILE.csv',
      required: true,
      text: { ja: '出力先のファイル', en: 'File to write' },
    },
    encoding: {
      type: 'string',
      choices: ['utf-8', 'cp932'] as const satisfies readonly CsvEncoding[],
      text: { ja: '文字コード', en: 'Character encoding' },
      initial: 'utf-8',
    },
    include: {
      type: 'string',
      choices: ['contacts', 'provenance'],
      list: true,
      text: {
        ja: '追加で出力する内容（contacts：連絡先ごとに1行、provenance：リストの入手元）',
        en: 'Add one row per contact (contacts) or where the lists came from (provenance)',
      },
    },
    ...userFlags,
  },
  examples: [
    '--project 関東 --out leads.csv',
    '--project 関東 --out leads.csv --encoding cp932 --include contacts',
  ],
} as const satisfies Usage;

export const auditUsages = {
  verify: {
    name: 'audit verify',
    arguments: [],
    flags: {
      head: {
        type: 'string',
        value: 'SEQ:HASH',
        text: {
          ja: '以前の検証で表示された照合用ハッシュ',
          en: 'Hash that an earlier verification printed',
        },
      },
      ...userFlags,
    },
    examples: ['', '--json'],
  },
} as const satisfies Readonly<Record<string, Usage>>;
