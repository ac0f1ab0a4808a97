import type { Usage } from '../usage.ts';
import {
  banFlags,
  fileFlags,
  mappingFlags,
  releaseFlag,
  runFlags,
  userFlags,
  workgroupFlag,
} from './shared-flags.ts';

export const numberListUsage = {
  name: 'dnc import',
  arguments: ['FILE'],
  flags: {
    ...banFlags,
    ...workgroupFlag,
    ...releaseFlag,
    ...mappingFlags,
    ...fileFlags,
    ...runFlags,
    ...userFlags,
  },
  examples: ['numbers.csv --reason complaint', 'numbers.csv --release --reason 本人の希望'],
} as const satisfies Usage;

export const addNumberUsage = {
  name: 'dnc add',
  arguments: ['PHONE'],
  flags: {
    ...workgroupFlag,
    ...banFlags,
    note: { type: 'string', value: 'TEXT', text: { ja: '備考', en: 'Note' } },
    ...userFlags,
  },
  examples: ['03-1234-5678 --reason complaint', '03-1234-5678 --workgroup 東京支店 --expires 2027-03-31'],
} as const satisfies Usage;

export const releaseNumberUsage = {
  name: 'dnc release',
  arguments: ['PHONE'],
  flags: {
    reason: {
      type: 'string',
      value: 'TEXT',
      required: true,
      text: { ja: '解除の理由', en: 'Why the number is released' },
    },
    workgroup: { ...workgroupFlag.workgroup, initial: { ja: 'すべて', en: 'all' } },
    ...userFlags,
  },
  examples: ['03-1234-5678 --reason 本人の希望', '03-1234-5678 --workgroup 東京支店 --reason 誤登録'],
} as const satisfies Usage;

export const listNumbersUsage = {
  name: 'dnc list',
  arguments: [],
  flags: {
    workgroup: { ...workgroupFlag.workgroup, initial: { ja: 'すべて', en: 'all' } },
    reason: { ...banFlags.reason, initial: { ja: 'すべて', en: 'all' } },
    ...userFlags,
  },
  examples: ['', '--reason complaint --json'],
} as const satisfies Usage;

export const doNotCallUsages = {
  import: numberListUsage,
  add: addNumberUsage,
  release: releaseNumberUsage,
  list: listNumbersUsage,
} as const;

export const permissionUsage = {
  name: 'permission',
  arguments: ['PHONE'],
  flags: {
    project: {
      type: 'string',
      value: 'NAME',
      text: { ja: '架電するプロジェクト', en: 'Project of the call' },
      initial: { ja: '指定なし', en: 'any' },
    },
    ...userFlags,
  },
  examples: ['03-1234-5678', '03-1234-5678 --project 関東 --as agent@example.jp'],
} as const satisfies Usage;

export const eraseUsage = {
  name: 'erase',
  arguments: ['PHONE'],
  flags: {
    reason: {
      type: 'string',
      value: 'TEXT',
      required: true,
      text: { ja: '依頼者・日時・方法', en: 'Who asked for it, when and how' },
    },
    ...userFlags,
  },
  examples: [
    '03-1234-5678 --reason "本人から電話で依頼"',
    '03-1234-5678 --reason "本人から電話で依頼" --json',
  ],
} as const satisfies Usage;
