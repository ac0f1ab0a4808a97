import type { ListKindName } from '../../bench/generate-kind.ts';
import type { ListFormat } from '../../bench/generate-list.ts';
import type { Flag, Usage } from '../usage.ts';
import { jsonFlag } from './shared-flags.ts';

function count(text: Flag['text'], initial: string) {
  return { type: 'string', value: 'N', text, initial } as const;
}

const rowsText = { ja: '行数', en: 'Number of rows' };
const roundsText = { ja: '繰り返しの回数', en: 'Number of rounds' };
const questionsText = { ja: '問い合わせの回数', en: 'Number of requests' };

function roundsUsage<const Name extends string>(name: Name, rows: string) {
  return {
    name: `bench ${name}`,
    arguments: [],
    flags: { rows: count(rowsText, rows), rounds: count(roundsText, '3'), ...jsonFlag },
    examples: ['', '--rows 100000 --rounds 5'],
  } as const satisfies Usage;
}

function rowsUsage<const Name extends string>(name: Name) {
  return {
    name: `bench ${name}`,
    arguments: [],
    flags: { rows: count(rowsText, '1000000'), ...jsonFlag },
    examples: ['', '--rows 100000'],
  } as const satisfies Usage;
}

export const benchUsages = {
  import: roundsUsage('import', '1000000'),
  duplicates: rowsUsage('duplicates'),
  pages: {
    name: 'bench pages',
    arguments: [],
    flags: { rows: count(rowsText, '1000000'), questions: count(questionsText, '100'), ...jsonFlag },
    examples: ['', '--rows 100000 --questions 50'],
  },
  pause: rowsUsage('pause'),
  permission: {
    name: 'bench permission',
    arguments: [],
    flags: {
      entries: count({ ja: '禁止リストの件数', en: 'Number of do-not-call entries' }, '10000000'),
      questions: count(questionsText, '10000'),
      ...jsonFlag,
    },
    examples: ['', '--entries 100000'],
  },
  read: roundsUsage('read', '200000'),
  check: roundsUsage('check', '100000'),
  start: {
    name: 'bench start',
    arguments: [],
    flags: { rounds: count(roundsText, '5'), ...jsonFlag },
    examples: ['', '--rounds 9'],
  },
  generate: {
    name: 'bench generate',
    arguments: [],
    flags: {
      rows: count(rowsText, '1000000'),
      out: {
        type: 'string',
        value: 'FILE.csv|FILE.xlsx',
        required: true,
        text: { ja: '出力先のファイル', en: 'File to write' },
      },
      format: {
        type: 'string',
        choices: ['csv', 'csv-cp932', 'xlsx', 'xlsx-inline'] as const satisfies readonly ListFormat[],
        text: { ja: '形式', en: 'Format' },
        initial: { ja: 'ファイル名の拡張子', en: 'the extension of the file name' },
      },
      kind: {
        type: 'string',
        choices: [
          'companies',
          'persons',
          'clinics',
          'sheets',
          'shop',
        ] as const satisfies readonly ListKindName[],
        text: { ja: '実際のリストに似せたデータの種類', en: 'Kind of realistic list' },
      },
      seed: {
        type: 'string',
        value: 'N',
        text: { ja: '乱数の種（--kindと一緒に）', en: 'Seed of the random values (with --kind)' },
        initial: '1',
      },
      ...jsonFlag,
    },
    examples: ['--rows 1000 --out list.csv', '--kind shop --rows 3000 --out shop.csv'],
  },
} as const satisfies Readonly<Record<string, Usage>>;
