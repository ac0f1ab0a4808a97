import { duplicateActions, matchReasons } from '../../contract/duplicate.ts';
import { fixCodes } from '../../contract/fixes.ts';
import { duplicateKeys, duplicatePolicies, markedRowChoices } from '../../contract/import.ts';
import { phoneKinds } from '../../contract/lead.ts';
import { importKinds } from '../../contract/mapping.ts';
import type { OutcomeFile } from '../../import/run/outcome-file.ts';
import type { Flag, Usage } from '../usage.ts';
import {
  banFlags,
  fileFlags,
  mappingFlags,
  outFlag,
  releaseFlag,
  runFlags,
  userFlags,
  workgroupFlag,
} from './shared-flags.ts';

const overwriteFields = {
  'overwrite-fields': {
    type: 'string',
    value: 'FIELD,…',
    text: { ja: '上書きする項目', en: 'Fields that may be overwritten' },
    initial: { ja: 'すべて', en: 'all' },
  },
} as const satisfies Readonly<Record<string, Flag>>;

export const importUsage = {
  name: 'import',
  arguments: ['FILE'],
  flags: {
    ...banFlags,
    project: {
      type: 'string',
      value: 'NAME',
      usual: true,
      text: {
        ja: 'インポート先のプロジェクト。リードのインポートでは必須',
        en: 'Project to import into; required for leads',
      },
    },
    'create-project': {
      type: 'boolean',
      text: { ja: 'プロジェクトがない場合は作成', en: 'Create the project if it does not exist' },
    },
    kind: {
      type: 'string',
      choices: importKinds,
      text: { ja: 'インポートの種類', en: 'Kind of import' },
      initial: 'lead',
    },
    ...mappingFlags,
    duplicates: {
      type: 'string',
      choices: duplicatePolicies,
      text: { ja: '重複の扱い', en: 'What to do with duplicates' },
      initial: 'add',
    },
    'duplicate-keys': {
      type: 'string',
      choices: duplicateKeys,
      list: true,
      text: { ja: '重複を判定する項目', en: 'Fields compared to find duplicates' },
      initial: 'name,phone',
    },
    match: {
      type: 'string',
      choices: ['any', 'all'],
      text: {
        ja: '重複の条件（any：いずれかが一致、all：すべてが一致）',
        en: 'A duplicate matches in any or in all of these fields',
      },
      initial: 'any',
    },
    scope: {
      type: 'string',
      choices: ['project', 'all'],
      text: { ja: '重複を調べる範囲', en: 'Search duplicates in this project or in all' },
      initial: 'project',
    },
    'overwrite-blanks': {
      type: 'boolean',
      text: { ja: '空欄でも上書き', en: 'Let empty cells overwrite values' },
    },
    ...overwriteFields,
    'do-not-call': {
      type: 'string',
      choices: ['skip', 'mark'],
      text: {
        ja: '禁止リストの番号がある行の扱い',
        en: 'Rows with a number on the do-not-call list: skip, or import and mark',
      },
      initial: 'skip',
    },
    'do-not-call-column': {
      type: 'string',
      choices: markedRowChoices,
      text: {
        ja: 'リストの架電禁止の列に印がある行の扱い',
        en: 'Rows marked in a do-not-call column of the list',
      },
      initial: 'skip',
    },
    'no-group': {
      type: 'boolean',
      text: { ja: '同じリード名の行をまとめない', en: 'Do not group rows of one lead name into one lead' },
    },
    'no-fix': {
      type: 'string',
      value: 'CODE,…',
      choices: fixCodes,
      list: true,
      text: {
        ja: `行わない自動修正（${fixCodes.join('、')}）`,
        en: `Automatic fixes to switch off (${fixCodes.join(', ')})`,
      },
    },
    'exclude-phone-kinds': {
      type: 'string',
      value: 'KIND,…',
      choices: phoneKinds,
      list: true,
      text: {
        ja: `登録しない番号の種類（${phoneKinds.join('、')}）`,
        en: `Kinds of numbers to leave out (${phoneKinds.join(', ')})`,
      },
    },
    'multiple-phones': {
      type: 'string',
      choices: ['split', 'fail'],
      text: {
        ja: '1つのセルに複数の番号がある場合の扱い',
        en: 'Several numbers in one cell: one contact each, or the row fails',
      },
      initial: 'split',
    },
    provider: { type: 'string', value: 'TEXT', text: { ja: 'リストの提供元', en: 'Provider of the list' } },
    'acquisition-method': {
      type: 'string',
      value: 'TEXT',
      text: { ja: 'リストの入手方法', en: 'How the list was acquired' },
    },
    'acquired-on': {
      type: 'string',
      value: 'DATE',
      text: { ja: 'リストの入手日', en: 'Day on which the list was acquired' },
    },
    ...fileFlags,
    ...workgroupFlag,
    ...releaseFlag,
    ...runFlags,
    ...userFlags,
  },
  examples: [
    'list.csv --project 関東 --create-project',
    "list.xlsx --project 関東 --set 'リード名=会社名' --default 'contact_name=代表' --dry-run",
  ],
} as const satisfies Usage;

export const importsUsage = {
  name: 'imports',
  arguments: ['[ID]'],
  flags: userFlags,
  examples: ['', '12 --json'],
} as const satisfies Usage;

export const failuresUsage = {
  name: 'failures',
  arguments: ['ID'],
  flags: { ...outFlag, ...userFlags },
  examples: ['12 --out failed.csv', '12 --out failed.xlsx'],
} as const satisfies Usage;

const outcomeFiles = [
  'created',
  'updated',
  'duplicates',
  'do-not-call',
] as const satisfies readonly OutcomeFile[];

export const rowsUsage = {
  name: 'rows',
  arguments: ['ID'],
  flags: {
    outcome: {
      type: 'string',
      choices: outcomeFiles,
      required: true,
      text: { ja: '出力する行の結果', en: 'Outcome of the rows to write' },
    },
    ...outFlag,
    ...userFlags,
  },
  examples: ['12 --outcome created --out created.csv', '12 --outcome duplicates --out duplicates.xlsx'],
} as const satisfies Usage;

export const retryUsage = {
  name: 'retry',
  arguments: ['ID'],
  flags: {
    file: {
      type: 'string',
      value: 'FIXED.csv|FIXED.xlsx',
      required: true,
      text: { ja: '修正した失敗行のファイル', en: 'File with the corrected rows' },
    },
    ...fileFlags,
    detach: runFlags.detach,
    ...userFlags,
  },
  examples: ['12 --file failed.csv', '12 --file failed.xlsx --detach'],
} as const satisfies Usage;

export const pauseUsage = {
  name: 'pause',
  arguments: ['ID'],
  flags: userFlags,
  examples: ['12', '12 --json'],
} as const satisfies Usage;

export const resumeUsage = { ...pauseUsage, name: 'resume' } as const satisfies Usage;

export const cancelUsage = {
  name: 'cancel',
  arguments: ['ID'],
  flags: {
    undo: {
      type: 'boolean',
      text: { ja: '登録済みの行も取り消す', en: 'Undo the rows that are already imported' },
    },
    ...userFlags,
  },
  examples: ['12', '12 --undo'],
} as const satisfies Usage;

export const undoUsage = {
  name: 'undo',
  arguments: ['ID'],
  flags: {
    'dry-run': {
      type: 'boolean',
      text: { ja: '取り消した場合の結果のみ表示', en: 'Show what would be undone and change nothing' },
    },
    'keep-changed': {
      type: 'boolean',
      text: {
        ja: '後のインポートが更新したリードを残して取り消す',
        en: 'Undo although later imports build on this one; keep the leads they changed',
      },
    },
    ...userFlags,
  },
  examples: ['12 --dry-run', '12'],
} as const satisfies Usage;

export const reviewUsage = {
  name: 'review',
  arguments: ['ID'],
  flags: {
    all: {
      type: 'string',
      choices: duplicateActions,
      text: { ja: '確認待ちの重複すべての扱い', en: 'Decide about all duplicates that wait' },
      initial: { ja: '一覧のみ表示', en: 'list them only' },
    },
    reason: {
      type: 'string',
      choices: matchReasons,
      text: { ja: '一致の理由で絞り込む（--allと併用）', en: 'Only those with this reason (with --all)' },
      initial: { ja: 'すべて', en: 'all' },
    },
    ...overwriteFields,
    ...userFlags,
  },
  examples: ['12', '12 --all skip --reason same_name'],
} as const satisfies Usage;
