import type { Usage } from '../usage.ts';
import { fileFlags, jsonFlag } from './shared-flags.ts';

export const inspectUsage = {
  name: 'inspect',
  arguments: ['FILE'],
  flags: { ...fileFlags, ...jsonFlag },
  examples: ['list.csv', 'list.xlsx --sheet 顧客一覧 --json'],
} as const satisfies Usage;

export const previewUsage = {
  name: 'preview',
  arguments: ['FILE'],
  flags: {
    ...fileFlags,
    limit: {
      type: 'string',
      value: 'N',
      text: { ja: '出力する行数', en: 'Number of rows to print' },
      initial: '20',
    },
    all: { type: 'boolean', text: { ja: 'すべての行を出力', en: 'Print all rows' } },
    raw: {
      type: 'boolean',
      text: {
        ja: '1行目からすべてのレコードをそのまま出力',
        en: 'Print every record from the first line on, without header detection or trimming',
      },
    },
    ...jsonFlag,
  },
  examples: ['list.csv --limit 5', 'list.csv --encoding cp932 --raw --all'],
} as const satisfies Usage;
