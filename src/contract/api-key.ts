import { z } from 'zod';
import type { Sentence } from './sentence.ts';
import { idSchema, momentSchema, nameSchema, personSchema, textSchema } from './wire.ts';

/** Scopes of a key. A key can never do more than its owner. */
export const keyScopes = [
  'leads:read',
  'leads:write',
  'imports:read',
  'imports:write',
  'do_not_call:read',
  'do_not_call:write',
  'calls',
  'admin',
] as const;
export type KeyScope = (typeof keyScopes)[number];

export const keyScopeLabels: Readonly<Record<KeyScope, Sentence>> = {
  'leads:read': {
    ja: 'リードの閲覧・ダウンロード（プロジェクト、カスタム項目を含む）',
    en: 'See and download leads (with projects and custom fields)',
  },
  'leads:write': { ja: 'リード・連絡先の登録・変更・削除', en: 'Add, change and delete leads and contacts' },
  'imports:read': { ja: 'インポート履歴の閲覧', en: 'See the import history' },
  'imports:write': { ja: 'インポートの実行・取り消し', en: 'Run and undo imports' },
  'do_not_call:read': {
    ja: '禁止リスト・架電可否の閲覧',
    en: 'See the do-not-call list and who may be called',
  },
  'do_not_call:write': { ja: '禁止リストへの登録・解除', en: 'Ban numbers and release them' },
  calls: { ja: '架電', en: 'Place calls' },
  admin: {
    ja: '管理（ユーザー、ワークグループ、プロジェクト、カスタム項目、監査ログ）',
    en: 'Administration (users, workgroups, projects, custom fields, audit log)',
  },
};

/**
 * GET /api-keys: the user's own keys; for admins all of the company. `hint`: the last characters of
 * the key.
 */
const apiKeySchema = z.object({
  id: idSchema,
  name: z.string(),
  hint: z.string(),
  scopes: z.array(z.enum(keyScopes)),
  owner: personSchema,
  expiresAt: momentSchema.nullable(),
  lastUsedAt: momentSchema.nullable(),
  createdAt: momentSchema,
});
export type ApiKey = z.infer<typeof apiKeySchema>;
export const apiKeyListSchema = z.object({ items: z.array(apiKeySchema) });

/**
 * POST /api-keys takes the user's own password. No `expiresAt`: a year; null: never. DELETE
 * /api-keys/:id ends one.
 */
export const apiKeyDraftSchema = z.object({
  password: textSchema.min(1).max(1000),
  name: nameSchema,
  scopes: z.array(z.enum(keyScopes)).min(1),
  expiresAt: momentSchema.nullable().optional(),
});

/** `key` is only shown here. Clients send it as `Authorization: Bearer …`. */
export const madeApiKeySchema = z.object({ key: z.string(), apiKey: apiKeySchema });
