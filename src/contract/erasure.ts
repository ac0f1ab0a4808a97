import { z } from 'zod';
import type { Sentence } from './sentence.ts';
import { idSchema, momentSchema, pageOf, pageQuerySchema, personSchema, textSchema } from './wire.ts';

/** Placeholder for an erased number. */
export const erasedMark = '［消去済み］';

/** Where a number is searched, in the order of the steps, and what is counted there. */
export const erasurePlaces = {
  do_not_call_entries: { ja: '禁止リストの登録', en: 'Do-not-call entries' },
  call_attempts: { ja: '架電履歴', en: 'Call attempts' },
  files: { ja: '保存していたファイル（削除）', en: 'Stored files (deleted)' },
  unread_files: {
    ja: '内容を確認できなかったファイル（削除）',
    en: 'Stored files that could not be checked (deleted)',
  },
  cancelled_imports: { ja: 'キャンセルしたインポート', en: 'Imports cancelled' },
  contacts: { ja: '連絡先（削除）', en: 'Contacts (deleted)' },
  leads: {
    ja: 'ほかに連絡先のないリード（削除）',
    en: 'Leads without another contact (deleted)',
  },
  lead_texts: { ja: 'リードの項目', en: 'Fields of leads' },
  contact_texts: { ja: '連絡先の項目', en: 'Fields of contacts' },
  before_images: { ja: '上書き前の内容', en: 'Before-images' },
  import_rows: { ja: 'インポートの行（失敗データを含む）', en: 'Rows of imports (failure files too)' },
  import_problems: { ja: '行の理由・注意', en: 'Problems of rows' },
  imports: { ja: 'インポートの記録', en: 'Records of imports' },
  saved_mappings: { ja: '保存した紐づけ', en: 'Saved mappings' },
  do_not_call_texts: { ja: '禁止リストの備考・根拠', en: 'Notes and evidence of do-not-call entries' },
  call_memos: { ja: '架電のメモ', en: 'Memos of calls' },
  webhook_deliveries: { ja: 'Webhook の送信', en: 'Messages to webhooks' },
  uploads: { ja: 'アップロード中のファイル', en: 'Uploads under way' },
  audit_entries: { ja: '監査ログの詳細', en: 'Details of audit entries' },
} as const satisfies Readonly<Record<string, Sentence>>;
export type ErasurePlace = keyof typeof erasurePlaces;

/** POST /erasures. `reason`: who requested it, when and how. */
export const erasureDraftSchema = z.object({
  phone: textSchema.trim().min(1).max(100),
  reason: textSchema.trim().min(1).max(1000),
});

/** The report: what was erased where, without the number. `finishedAt` null: in progress. */
export const erasureSchema = z.object({
  id: idSchema,
  /** The keyed hash of the number, as in its do-not-call entry. */
  numberHash: z.string(),
  reason: z.string(),
  requestedBy: personSchema,
  requestedAt: momentSchema,
  finishedAt: momentSchema.nullable(),
  counts: z.record(z.string(), z.number().int()),
});
export type Erasure = z.infer<typeof erasureSchema>;

/** GET /erasures: newest first. `phone`: only erasures of this number, as proof for the person. */
export const erasureQuerySchema = pageQuerySchema.extend({ phone: textSchema.max(100).optional() });
export const erasurePageSchema = pageOf(erasureSchema);
