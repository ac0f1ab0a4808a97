import { encodings, hiddenRowChoices } from '../../contract/file-format.ts';
import { savedMappingScopes } from '../../contract/import.ts';
import type { Flag } from '../usage.ts';

type Flags = Readonly<Record<string, Flag>>;

/** Flags of every command that answers a program. */
export const jsonFlag = {
  json: { type: 'boolean', text: { ja: 'JSONで出力', en: 'Print JSON' } },
} as const satisfies Flags;

/** Flags of every command that acts as a user. */
export const userFlags = {
  as: {
    type: 'string',
    value: 'EMAIL',
    text: { ja: '操作するユーザー', en: 'Act as this user' },
    initial: { ja: '最初の管理者', en: 'the first administrator' },
  },
  ...jsonFlag,
} as const satisfies Flags;

const detected = { ja: '自動判定', en: 'detected automatically' };

/** How a file is read, instead of what would be detected. */
export const fileFlags = {
  sheet: {
    type: 'string',
    value: 'NAME|all',
    multiple: true,
    text: { ja: '読み込むシート', en: 'Sheet to read' },
    initial: detected,
  },
  encoding: {
    type: 'string',
    value: encodings.join('|'),
    text: { ja: '文字コード', en: 'Character encoding' },
    initial: detected,
  },
  delimiter: {
    type: 'string',
    value: 'D',
    text: { ja: '区切り文字（, ; | tab space など）', en: 'Delimiter, such as , ; | tab space' },
    initial: detected,
  },
  quote: {
    type: 'string',
    value: `"|'|none`,
    choices: ['"', "'", 'none'],
    text: { ja: '引用符', en: 'Quotation mark' },
    initial: detected,
  },
  'header-row': {
    type: 'string',
    value: 'N|none',
    text: { ja: '見出し行の行番号', en: 'Line of the header row' },
    initial: detected,
  },
  undecodable: {
    type: 'string',
    choices: ['stop', 'replace'],
    text: {
      ja: '読み取れない文字の扱い（stop：中止、replace：置き換え）',
      en: 'Bytes that cannot be decoded: stop, or replace them and warn',
    },
    initial: 'stop',
  },
  'hidden-rows': {
    type: 'string',
    choices: hiddenRowChoices,
    text: { ja: '非表示の行の扱い', en: 'Hidden rows: read or skip them' },
    initial: 'read',
  },
} as const satisfies Flags;

/** How columns are mapped. */
export const mappingFlags = {
  map: {
    type: 'string',
    value: 'auto|FILE.json',
    text: { ja: '紐づけ', en: 'Mapping of the columns' },
    initial: 'auto',
  },
  set: {
    type: 'string',
    value: 'FIELD=COLUMN',
    multiple: true,
    text: { ja: '項目と列の紐づけを変更', en: 'Map a field to a column (or columns, joined by +)' },
  },
  default: {
    type: 'string',
    value: 'FIELD=VALUE',
    multiple: true,
    text: { ja: '列がない項目の固定値', en: 'Fixed value of a field without a column' },
  },
  'save-mapping': {
    type: 'string',
    value: 'NAME',
    text: {
      ja: '紐づけと設定をこの名前で保存し、見出しが同じファイルで使う',
      en: 'Save mapping and options under this name, for files with the same header',
    },
  },
  'save-mapping-for': {
    type: 'string',
    choices: savedMappingScopes,
    text: { ja: '保存した紐づけを使う範囲', en: 'Where the saved mapping is used' },
    initial: 'project',
  },
  recipe: {
    type: 'string',
    value: 'FILE.json|NAME|none',
    text: {
      ja: '取り込み前に行う編集の手順（JSONファイルまたは保存した紐づけの名前）',
      en: 'Edits made before the import: a JSON file, or the name of a saved mapping',
    },
    initial: { ja: '保存した紐づけの手順', en: 'those of the saved mapping' },
  },
} as const satisfies Flags;

export const runFlags = {
  'dry-run': {
    type: 'boolean',
    text: { ja: '事前チェックのみ（何も登録しません）', en: 'Check the file and write nothing' },
  },
  detach: {
    type: 'boolean',
    text: { ja: '完了を待たずに終了', en: 'Do not wait until the import is finished' },
  },
} as const satisfies Flags;

/** The scope of do-not-call entries. */
export const workgroupFlag = {
  workgroup: {
    type: 'string',
    value: 'NAME',
    multiple: true,
    text: { ja: '対象のワークグループ', en: 'Workgroup that the entries apply to' },
    initial: { ja: '全社', en: 'the whole company' },
  },
} as const satisfies Flags;

/** What a ban says besides its number. */
export const banFlags = {
  project: {
    type: 'string',
    value: 'NAME',
    text: { ja: '対象のプロジェクト', en: 'Project that the entries apply to' },
    initial: { ja: 'すべて', en: 'all' },
  },
  reason: {
    type: 'string',
    value: 'existing_customer|complaint|refusal|other',
    text: {
      ja: '理由（コード、または既存顧客・クレーム・拒否・その他）。解除の場合は解除の理由',
      en: 'Reason of the ban; for a release, why it is released',
    },
    initial: 'refusal',
  },
  evidence: { type: 'string', value: 'TEXT', text: { ja: '申し出の記録', en: 'Evidence of the refusal' } },
  'refused-on': {
    type: 'string',
    value: 'DATE',
    text: { ja: '申し出があった日（例：2026-11-20）', en: 'Day of the refusal, such as 2026-11-20' },
  },
  expires: {
    type: 'string',
    value: 'DATE',
    text: { ja: '有効期限（例：2026-12-31）', en: 'End of the ban, such as 2026-12-31' },
    initial: { ja: '無期限', en: 'never' },
  },
} as const satisfies Flags;

export const releaseFlag = {
  release: {
    type: 'boolean',
    text: { ja: '登録せずに解除', en: 'Release the numbers instead of banning them' },
  },
} as const satisfies Flags;

export const outFlag = {
  out: {
    type: 'string',
    value: 'FILE.csv|FILE.xlsx',
    required: true,
    text: { ja: '出力先のファイル', en: 'File to write' },
  },
} as const satisfies Flags;
