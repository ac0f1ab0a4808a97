import { keyScopeLabels } from './api-key.ts';
import { callBarrierTexts } from './call.ts';
import { doNotCallReasonNames } from './do-not-call.ts';
import { erasurePlaces } from './erasure.ts';
import { labelOfField } from './field-labels.ts';
import { importOptionsSchema } from './import.ts';
import { rightNames } from './rights.ts';
import { formatList, type Language, type Sentence } from './sentence.ts';

/** A detail of an entry as displayed. */
type DetailLine = { readonly label: string; readonly value: string };

type Detail = Readonly<Record<string, unknown>>;

const labels: Readonly<Record<string, Sentence>> = {
  ...erasurePlaces,
  acquired: { ja: '取得の経緯', en: 'How it was acquired' },
  acquiredOn: { ja: '取得日', en: 'Acquired on' },
  action: { ja: '扱い', en: 'How to fix' },
  active: { ja: '利用', en: 'Access' },
  after: { ja: '変更後', en: 'After' },
  apiKey: { ja: 'API キー', en: 'API key' },
  apiKeyId: { ja: 'API キー', en: 'API key' },
  before: { ja: '変更前', en: 'Before' },
  boundFieldSetId: { ja: '紐づけた項目セット', en: 'Field set bound' },
  canImport: { ja: 'インポート権限', en: 'Import permission' },
  choices: { ja: '選択肢', en: 'Choices' },
  code: { ja: '理由', en: 'Why' },
  command: { ja: 'コマンド', en: 'Command' },
  contactId: { ja: '連絡先ID', en: 'Contact ID' },
  contacts: { ja: '連絡先', en: 'Contacts' },
  count: { ja: '件数', en: 'Count' },
  counts: { ja: '件数', en: 'Counts' },
  created: { ja: '作成', en: 'Created' },
  dataType: { ja: 'データ型', en: 'Data type' },
  decided: { ja: '決めた行', en: 'Rows decided' },
  default: { ja: '初期値', en: 'Default' },
  delimiter: { ja: '区切り文字', en: 'Delimiter' },
  dismissed: { ja: '対象外', en: 'Dismissed' },
  doNotCall: { ja: '禁止リストにある番号の扱い', en: 'Numbers on the do-not-call list' },
  duplicateKeys: { ja: '重複を調べる項目', en: 'Duplicates by' },
  duplicates: { ja: '重複', en: 'Duplicates' },
  email: { ja: 'メールアドレス', en: 'E-mail' },
  encoding: { ja: '文字コード', en: 'Encoding' },
  ended: { ja: '終了したセッション', en: 'Sessions ended' },
  entries: { ja: '登録', en: 'Entries' },
  entryId: { ja: '禁止リストの登録ID', en: 'Do-not-call entry ID' },
  entryIds: { ja: '監査ログのID', en: 'Audit entry IDs' },
  evidence: { ja: '根拠', en: 'Evidence' },
  expiresAt: { ja: '期限', en: 'Expires' },
  failed: { ja: '失敗', en: 'Failed' },
  fieldSetIds: { ja: '項目セット', en: 'Field sets' },
  fields: { ja: '項目', en: 'Fields' },
  file: { ja: 'ファイル', en: 'File' },
  fixes: { ja: '自動修正', en: 'Fixes' },
  flagged: { ja: '確認した行', en: 'Rows reviewed' },
  format: { ja: '形式', en: 'Format' },
  from: { ja: '期間（開始）', en: 'From' },
  group: { ja: 'まとめる', en: 'Group rows' },
  headerRow: { ja: '見出しの行', en: 'Header row' },
  hiddenRows: { ja: '非表示の行', en: 'Hidden rows' },
  id: { ja: 'ID', en: 'ID' },
  ids: { ja: '登録ID', en: 'Entry IDs' },
  importId: { ja: 'インポート', en: 'Import' },
  inputForm: { ja: '入力形式', en: 'Input type' },
  keepChanged: { ja: '後から変更されたリードを残す', en: 'Keep leads changed since' },
  kept: { ja: '残したリード', en: 'Kept' },
  keptBans: { ja: '残した架電禁止', en: 'Bans left as they are' },
  kind: { ja: '種類', en: 'Kind' },
  language: { ja: '表示言語', en: 'Language' },
  leadId: { ja: 'リードID', en: 'Lead ID' },
  leads: { ja: 'リード', en: 'Leads' },
  excludedPhoneKinds: { ja: '除く電話種別', en: 'Kinds of numbers left out' },
  listRetentionDays: { ja: 'リストの保存期間（日）', en: 'Lists are kept (days)' },
  match: { ja: '一致の条件', en: 'Match' },
  memberIds: { ja: 'メンバー', en: 'Members' },
  method: { ja: '操作', en: 'Method' },
  name: { ja: '名前', en: 'Name' },
  note: { ja: '備考', en: 'Note' },
  options: { ja: '設定', en: 'Options' },
  overwriteBlanks: { ja: '空の値でも上書き', en: 'Blanks overwrite' },
  overwriteFields: { ja: '上書きする項目', en: 'Fields written over' },
  path: { ja: '対象', en: 'Address' },
  position: { ja: '位置', en: 'Position' },
  projectId: { ja: 'プロジェクト', en: 'Project' },
  provenance: { ja: '入手元の列', en: 'With origin' },
  provider: { ja: '提供元', en: 'Provided by' },
  q: { ja: 'キーワード', en: 'Searched for' },
  quote: { ja: '引用符', en: 'Quotation mark' },
  reason: { ja: '理由', en: 'Reason' },
  refusedOn: { ja: '申出日', en: 'Refused on' },
  releasedBans: { ja: '解除した架電禁止', en: 'Bans released' },
  releaseReason: { ja: '解除の理由', en: 'Why released' },
  required: { ja: '必須', en: 'Required' },
  restoredBans: { ja: '元に戻した架電禁止', en: 'Bans restored' },
  restored: { ja: '元に戻したリード', en: 'Restored' },
  retry: { ja: '再インポートのID', en: 'Retry ID' },
  right: { ja: '必要な権限', en: 'Permission needed' },
  rights: { ja: '追加の権限', en: 'Additional permissions' },
  role: { ja: '権限', en: 'Role' },
  row: { ja: '行', en: 'Row' },
  rows: { ja: '行', en: 'Rows' },
  scope: { ja: '重複チェックの範囲', en: 'Scope' },
  scopes: { ja: '権限（スコープ）', en: 'Scopes' },
  secondFactorRequired: { ja: '2段階認証の必須化', en: 'Two-step sign-in required' },
  multiplePhones: { ja: '1セルに複数の番号', en: 'Several numbers in a cell' },
  sheet: { ja: 'シート', en: 'Sheet' },
  sheets: { ja: 'シート', en: 'Sheets' },
  sizeBytes: { ja: 'サイズ（バイト）', en: 'Size (bytes)' },
  skippedDoNotCall: { ja: '禁止スキップ', en: 'Skipped (do not call)' },
  skippedDuplicate: { ja: '重複スキップ', en: 'Skipped (duplicates)' },
  state: { ja: '状態', en: 'State' },
  stop: { ja: '止まった理由', en: 'Why it stopped' },
  subject: { ja: '種類', en: 'Kind' },
  to: { ja: '期間（終了）', en: 'To' },
  undecodable: { ja: '読み取れない文字', en: 'Unreadable characters' },
  undo: { ja: 'インポート済みの行も取り消す', en: 'Undo imported rows too' },
  updated: { ja: '更新', en: 'Updated' },
  userId: { ja: 'ユーザー', en: 'User' },
  workgroupId: { ja: 'ワークグループ', en: 'Workgroup' },
  workgroupIds: { ja: 'ワークグループ', en: 'Workgroups' },
};

/** The meaning of codes, regardless of their key. */
const values: Readonly<Record<string, Sentence>> = {
  ...doNotCallReasonNames,
  ...callBarrierTexts,
  boolean: { ja: 'はい／いいえ', en: 'yes or no' },
  check_box: { ja: 'チェックボックス', en: 'check boxes' },
  date: { ja: '日付', en: 'date' },
  date_picker: { ja: 'カレンダー', en: 'date picker' },
  datetime: { ja: '日時', en: 'date and time' },
  decimal: { ja: '小数', en: 'decimal' },
  email: { ja: 'メールアドレス', en: 'e-mail address' },
  integer: { ja: '整数', en: 'integer' },
  long_text: { ja: '長いテキスト', en: 'long text' },
  multiple_choice: { ja: '複数選択', en: 'several choices' },
  radio: { ja: 'ラジオボタン', en: 'radio buttons' },
  select: { ja: 'プルダウン', en: 'select' },
  single_choice: { ja: '単一選択', en: 'one choice' },
  text: { ja: 'テキスト', en: 'text' },
  text_area: { ja: 'テキストエリア', en: 'text area' },
  text_box: { ja: 'テキストボックス', en: 'text box' },
  url: { ja: 'URL', en: 'URL' },
  add: { ja: '追加', en: 'add' },
  admin: { ja: '管理者', en: 'administrator' },
  all: { ja: 'すべて', en: 'all' },
  any: { ja: 'いずれか一致', en: 'any' },
  ban: { ja: '架電禁止にする', en: 'ban' },
  fail: { ja: '失敗にする', en: 'fail' },
  general: { ja: '一般ユーザー', en: 'general user' },
  mark: { ja: '印をつけて登録', en: 'import and mark' },
  not_allowed: { ja: '権限がありません', en: 'not allowed' },
  not_found: { ja: '見つからないか、見る権限がありません', en: 'not there, or not for them' },
  overwrite: { ja: '上書き', en: 'overwrite' },
  phone: { ja: '電話番号', en: 'phone number' },
  project: { ja: 'このプロジェクト', en: 'this project' },
  release: { ja: '解除する', en: 'release' },
  review: { ja: '確認する', en: 'review' },
  skip: { ja: 'スキップ', en: 'skip' },
  split: { ja: '分ける', en: 'split' },
  ja: { ja: '日本語', en: 'Japanese' },
  en: { ja: '英語', en: 'English' },
  true: { ja: 'はい', en: 'yes' },
  false: { ja: 'いいえ', en: 'no' },
};

/** The kinds of objects that ids in details refer to. */
export type NamedKind = 'project' | 'workgroup' | 'user' | 'field_set';

const kindsOfIds: Readonly<Record<string, NamedKind>> = {
  projectId: 'project',
  workgroupId: 'workgroup',
  workgroupIds: 'workgroup',
  userId: 'user',
  memberIds: 'user',
  fieldSetIds: 'field_set',
  boundFieldSetId: 'field_set',
};

/** The name of an object. Undefined if it was deleted; its id is then displayed. */
export type NameOf = (kind: NamedKind, id: string) => string | undefined;

/** How to write what the entry itself does not contain. */
type Wording = { readonly language: Language; readonly nameOf: NameOf };

/** Flags of every command that are omitted when false. */
const unsaidWhereFalse: readonly string[] = ['undo', 'keepChanged'];

const usualOptions: Detail = importOptionsSchema.parse({});

/**
 * The details of an entry, line by line. Omits empty values, default import options, and equal
 * values before and after a change. A key without a label is displayed as it is.
 */
export function describeAuditDetail(
  { before, after, options, ...detail }: Detail,
  language: Language,
  nameOf: NameOf = () => undefined,
): readonly DetailLine[] {
  const wording = { language, nameOf };
  return [
    ...linesOf(detail, wording),
    ...linesOf(isRecord(options) ? unusual(options) : { options }, wording),
    ...(isRecord(before) && isRecord(after)
      ? changes(before, after, wording)
      : linesOf({ before, after }, wording)),
  ];
}

function linesOf(detail: Detail, wording: Wording): readonly DetailLine[] {
  return Object.entries(detail).flatMap(([key, value]) => {
    if (isRecord(value) && key !== 'apiKey') return linesOf(value, wording);
    if (value === false && unsaidWhereFalse.includes(key)) return [];
    const text = textOf(key, value, wording);
    return text === '' ? [] : [{ label: labelOf(key, wording), value: text }];
  });
}

function labelOf(key: string, { language }: Wording): string {
  return labels[key]?.[language] ?? labelOfField(key, language);
}

function unusual(options: Detail, usual: Detail = usualOptions): Detail {
  const differing = Object.entries(options).flatMap(([key, value]) => {
    const was = usual[key];
    if (isRecord(value) && isRecord(was)) return [[key, unusual(value, was)]];
    return JSON.stringify(value) === JSON.stringify(was) ? [] : [[key, value]];
  });
  return Object.fromEntries(differing);
}

function changes(before: Detail, after: Detail, wording: Wording): readonly DetailLine[] {
  return Object.keys(after).flatMap((key) => {
    const [was, is] = [before, after].map((side) => textOf(key, side[key], wording));
    return was === is ? [] : [{ label: labelOf(key, wording), value: `${was || '–'} → ${is || '–'}` }];
  });
}

const mostListed = 10;

function textOf(key: string, value: unknown, wording: Wording): string {
  const { language, nameOf } = wording;
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value)) {
    const texts = value.slice(0, mostListed).map((each) => textOf(key, each, wording));
    const rest = value.length > mostListed ? [`… (${value.length})`] : [];
    return formatList(
      [...texts, ...rest].filter((text) => text !== ''),
      language,
    );
  }
  if (isRecord(value)) return typeof value['name'] === 'string' ? value['name'] : JSON.stringify(value);
  if (typeof value === 'number') return new Intl.NumberFormat(language).format(value);
  const text = String(value);
  if (typeof value === 'string' && moment.test(value)) {
    return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
      new Date(value),
    );
  }
  const kind = kindsOfIds[key];
  if (kind) return nameOf(kind, text) ?? text;
  if (key === 'fields') return values[text]?.[language] ?? labelOfField(text, language);
  return freeTexts.includes(key) ? text : (wordsOf(key, text)?.[language] ?? text);
}

function wordsOf(key: string, code: string): Sentence | undefined {
  if (key === 'rights' || key === 'right') return grantedRights[code];
  return key === 'scopes' ? scopes[code] : values[code];
}

const scopes: Readonly<Record<string, Sentence>> = keyScopeLabels;
const grantedRights: Readonly<Record<string, Sentence>> = rightNames;

const moment = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
/** Texts written by users, which are never translated as codes. */
const freeTexts: readonly string[] = [
  'choices',
  'default',
  'name',
  'note',
  'evidence',
  'file',
  'provider',
  'acquired',
  'q',
  'path',
];

function isRecord(value: unknown): value is Detail {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True if the key of a detail has labels in both languages. */
export function isDetailLabelled(key: string): boolean {
  return Object.hasOwn(labels, key);
}
