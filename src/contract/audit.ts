import { z } from 'zod';
import type { Language, Sentence } from './sentence.ts';
import { idSchema, momentSchema, pageOf, pageQuerySchema, personSchema, textSchema } from './wire.ts';

/** The kinds of subjects that the page offers as a filter. */
export const auditSubjects = {
  access: { ja: '権限', en: 'Access' },
  api_key: { ja: 'API キー', en: 'API keys' },
  audit: { ja: '監査ログ', en: 'Audit log' },
  call: { ja: '架電', en: 'Call history' },
  company: { ja: '会社の設定', en: 'Company settings' },
  contact: { ja: '連絡先', en: 'Contacts' },
  do_not_call: { ja: '禁止リスト', en: 'Do-not-call list' },
  erasure: { ja: '電話番号の消去', en: 'Erasure of numbers' },
  field: { ja: 'カスタム項目', en: 'Custom fields' },
  field_set: { ja: '項目セット', en: 'Field sets' },
  import: { ja: 'インポート', en: 'Imports' },
  lead: { ja: 'リード', en: 'Leads' },
  mapping: { ja: '保存した紐づけ', en: 'Saved mappings' },
  project: { ja: 'プロジェクト', en: 'Projects' },
  upload: { ja: 'アップロード', en: 'Uploads' },
  user: { ja: 'ユーザー・ログイン', en: 'Users and sign-in' },
  webhook: { ja: 'Webhook', en: 'Webhooks' },
  workgroup: { ja: 'ワークグループ', en: 'Workgroups' },
} as const satisfies Readonly<Record<string, Sentence>>;

/** Actions as displayed. An action without a sentence is displayed by its code. */
const actions: Readonly<Record<string, Sentence>> = {
  'access.denied': { ja: 'アクセスを拒否しました', en: 'Access denied' },
  'api_key.created': { ja: 'API キーを作成しました', en: 'created an API key' },
  'api_key.revoked': { ja: 'API キーを無効にしました', en: 'revoked an API key' },
  'audit.detail_erased': {
    ja: '番号の消去により監査ログの詳細を消しました',
    en: 'blanked details of entries for an erasure',
  },
  'audit.exported': { ja: '監査ログをダウンロードしました', en: 'downloaded the audit log' },
  'call.allowed': { ja: '架電しました', en: 'placed a call' },
  'call.refused': { ja: '架電がブロックされました', en: 'Call blocked' },
  'call.closed': { ja: '架電の結果を記録しました', en: 'Recorded the result of a call' },
  'call.lead_skipped': { ja: 'リードへの架電を後回しにしました', en: 'Skipped a lead in the queue' },
  'call.lead_taken': { ja: '次に架電するリードを受け取りました', en: 'Took the next lead to call' },
  'call_results.changed': { ja: 'アクション結果を変更しました', en: 'Changed call results' },
  'call_results.created': { ja: 'アクション結果のセットを作成しました', en: 'Created a set of call results' },
  'call_results.deleted': { ja: 'アクション結果のセットを削除しました', en: 'Deleted a set of call results' },
  'call_rules.changed': { ja: '架電ルールを変更しました', en: 'Changed the rules for calls' },
  'company.changed': { ja: '会社の設定を変更しました', en: 'changed the settings of the company' },
  'contact.changed': { ja: '連絡先を変更しました', en: 'changed a contact' },
  'contact.created': { ja: '連絡先を追加しました', en: 'added a contact' },
  'contact.deleted': { ja: '連絡先を削除しました', en: 'deleted a contact' },
  'do_not_call.added': { ja: '禁止リストに登録しました', en: 'banned numbers' },
  'do_not_call.exported': { ja: '禁止リストをダウンロードしました', en: 'downloaded the do-not-call list' },
  'do_not_call.released': { ja: '禁止を解除しました', en: 'released a number' },
  'erasure.finished': { ja: '番号の消去が終わりました', en: 'finished erasing a number' },
  'erasure.requested': { ja: '番号の消去を始めました', en: 'asked for a number to be erased' },
  'field.changed': { ja: 'カスタム項目を変更しました', en: 'changed a custom field' },
  'field.created': { ja: 'カスタム項目を追加しました', en: 'added a custom field' },
  'field.deleted': { ja: 'カスタム項目を削除しました', en: 'deleted a custom field' },
  'field_set.created': { ja: '項目セットを作成しました', en: 'created a field set' },
  'field_set.deleted': { ja: '項目セットを削除しました', en: 'deleted a field set' },
  'field_set.renamed': { ja: '項目セットの名前を変更しました', en: 'renamed a field set' },
  'import.cancel': { ja: 'インポートの中止を指示しました', en: 'Requested to cancel an import' },
  'import.cancelled': { ja: 'インポートが中止されました', en: 'Import cancelled' },
  'import.checked': { ja: '事前チェックを始めました', en: 'had a file checked' },
  'import.completed': { ja: 'インポートが完了しました', en: 'import completed' },
  'import.completed_with_failures': {
    ja: 'インポートが完了しました（一部失敗）',
    en: 'Import completed with failures',
  },
  'import.continued': {
    ja: '重複の確認を終え、インポートを続けました',
    en: 'went on with a reviewed import',
  },
  'import.duplicates_decided': { ja: '重複の扱いを決めました', en: 'decided about duplicates' },
  'import.created': { ja: 'ファイルを受け取りました', en: 'handed in a file' },
  'import.discarded': { ja: '未実行のインポートを破棄しました', en: 'discarded an import' },
  'import.failed': { ja: 'インポートが失敗しました', en: 'import failed' },
  'import.failures_downloaded': { ja: '失敗データをダウンロードしました', en: 'downloaded the failed rows' },
  'import.list_found': {
    ja: 'インポートのファイルが見つかりました',
    en: 'found the file of an import again',
  },
  'import.list_missing': {
    ja: 'ファイルが見つからないため、インポートが待機しています',
    en: 'import waits: its file is missing',
  },
  'import.list_deleted': {
    ja: '保存期間の過ぎたリストを削除しました',
    en: 'deleted a list after its retention period',
  },
  'import.pause': { ja: 'インポートの一時停止を指示しました', en: 'asked an import to pause' },
  'import.paused': { ja: 'インポートが一時停止しました', en: 'import paused' },
  'import.provenance_changed': {
    ja: 'リストの入手元の記録を変更しました',
    en: 'changed where a list comes from',
  },
  'import.file_options_changed': {
    ja: 'ファイルの読み取り方を変更しました',
    en: 'changed how a file is read',
  },
  'import.resume': { ja: 'インポートを再開しました', en: 'resumed an import' },
  'import.retried': { ja: '失敗した行を再インポートしました', en: 'Retried failed rows' },
  'import.rows_dismissed': { ja: '失敗した行を除外しました', en: 'Excluded failed rows' },
  'import.rows_downloaded': {
    ja: 'インポートの行をダウンロードしました',
    en: 'downloaded rows of an import',
  },
  'import.rows_put_back': { ja: '失敗した行の除外を解除しました', en: 'Restored failed rows' },
  'import.started': { ja: 'インポートを開始しました', en: 'started an import' },
  'import.undo': { ja: 'インポートの取り消しを指示しました', en: 'asked for an import to be undone' },
  'import.waiting': { ja: 'インポートが確認待ちになりました', en: 'Import waits for review' },
  'import.undone': { ja: 'インポートが取り消されました', en: 'import undone' },
  'lead.assigned': { ja: '担当者を設定しました', en: 'Assigned leads' },
  'lead.call_planned': { ja: '次回架電日時を変更しました', en: 'Changed the time of the next call' },
  'lead.changed': { ja: 'リードを変更しました', en: 'changed a lead' },
  'lead.created': { ja: 'リードを作成しました', en: 'created a lead' },
  'lead.deleted': { ja: 'リードを削除しました', en: 'deleted a lead' },
  'mapping.forgotten': { ja: '保存した紐づけを削除しました', en: 'Deleted a saved mapping' },
  'project.changed': { ja: 'プロジェクトを変更しました', en: 'changed a project' },
  'project.created': { ja: 'プロジェクトを作成しました', en: 'created a project' },
  'project.deleted': { ja: 'プロジェクトを削除しました', en: 'deleted a project' },
  'project.exported': { ja: 'リードをダウンロードしました', en: 'downloaded the leads' },
  'session.closed': { ja: 'ログアウトしました', en: 'signed out' },
  'session.locked': {
    ja: 'ログインの失敗が続き、ロックされました',
    en: 'was locked out after failed sign-ins',
  },
  'session.opened': { ja: 'ログインしました', en: 'signed in' },
  'session.others_ended': { ja: '他の端末をログアウトしました', en: 'ended their other sessions' },
  'session.refused': { ja: 'ログインに失敗しました', en: 'failed to sign in' },
  'upload.discarded': { ja: 'アップロードを破棄しました', en: 'discarded an upload' },
  'upload.expired': {
    ja: '使われなかったアップロードを削除しました',
    en: 'deleted an abandoned upload',
  },
  'upload.received': { ja: 'アップロードが終わりました', en: 'finished an upload' },
  'upload.started': { ja: 'アップロードを始めました', en: 'began an upload' },
  'user.changed': { ja: 'ユーザーを変更しました', en: 'changed a user' },
  'user.invited': { ja: 'ユーザーを招待しました', en: 'invited a user' },
  'user.language_changed': { ja: '表示言語を変更しました', en: 'changed their language' },
  'user.password_forgotten': { ja: 'パスワードの再設定を求めました', en: 'asked for a new password' },
  'user.password_link_issued': { ja: 'パスワード設定のリンクを発行しました', en: 'issued a password link' },
  'user.password_set': { ja: 'パスワードを設定しました', en: 'set a password' },
  'user.recovery_codes_renewed': { ja: 'リカバリーコードを作り直しました', en: 'renewed recovery codes' },
  'user.second_factor_begun': { ja: '2段階認証の設定を始めました', en: 'began to set up two-step sign-in' },
  'user.second_factor_off': { ja: '2段階認証を無効にしました', en: 'turned off two-step sign-in' },
  'user.second_factor_on': { ja: '2段階認証を有効にしました', en: 'turned on two-step sign-in' },
  'webhook.changed': { ja: 'Webhook を変更しました', en: 'Changed a webhook' },
  'webhook.created': { ja: 'Webhook を作成しました', en: 'Created a webhook' },
  'webhook.deleted': { ja: 'Webhook を削除しました', en: 'Deleted a webhook' },
  'webhook.replayed': { ja: 'Webhook のメッセージを再送しました', en: 'Resent a message of a webhook' },
  'webhook.secret_rotated': {
    ja: 'Webhook の署名シークレットを変更しました',
    en: 'Rotated the secret of a webhook',
  },
  'webhook.tested': { ja: 'Webhook のテストを送信しました', en: 'Tested a webhook' },
  'workgroup.changed': { ja: 'ワークグループを変更しました', en: 'changed a workgroup' },
  'workgroup.created': { ja: 'ワークグループを作成しました', en: 'created a workgroup' },
  'workgroup.deleted': { ja: 'ワークグループを削除しました', en: 'deleted a workgroup' },
};

/** True if the action has a sentence. */
export function isActionNamed(action: string): boolean {
  return Object.hasOwn(actions, action);
}

export function auditSentence(action: string, language: Language): string {
  return actions[action]?.[language] ?? action;
}

/** `by` null: the system. `detail` is empty if an erasure has blanked it. */
export const auditEntrySchema = z.object({
  id: idSchema,
  at: momentSchema,
  by: personSchema.nullable(),
  action: z.string(),
  subject: z.string(),
  subjectId: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
});
export type AuditEntryLine = z.infer<typeof auditEntrySchema>;

/**
 * Filter of the log. `from` and `to`: times, `to` exclusive. `q`: text in the action, id or
 * details.
 */
export const auditFilterSchema = z.object({
  userId: idSchema.optional(),
  subject: textSchema.max(50).optional(),
  from: momentSchema.optional(),
  to: momentSchema.optional(),
  q: textSchema.trim().max(200).optional(),
});

/** GET /audit: newest first. */
export const auditQuerySchema = auditFilterSchema.extend(pageQuerySchema.shape);
export const auditPageSchema = pageOf(auditEntrySchema);
