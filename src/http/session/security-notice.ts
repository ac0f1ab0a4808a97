import type { FastifyRequest } from 'fastify';
import { renderSentence, type Sentence } from '../../contract/sentence.ts';
import { withTenant } from '../../db/database.ts';
import type { UserKey } from '../../people/password-links.ts';
import { getMailRecipient } from '../../people/user-store.ts';
import type { ServerDeps } from '../server-deps.ts';

const notices = {
  password_changed: {
    ja: 'パスワードが変更されました。',
    en: 'Your password was changed.',
  },
  second_factor_on: {
    ja: '2段階認証が有効になりました。',
    en: 'Two-step sign-in was turned on.',
  },
  second_factor_off: {
    ja: '2段階認証が無効になりました。',
    en: 'Two-step sign-in was turned off.',
  },
  recovery_codes_renewed: {
    ja: '2段階認証のリカバリーコードが再発行されました。以前のコードは使えません。',
    en: 'New recovery codes were issued. The previous ones no longer work.',
  },
  api_key_created: {
    ja: 'APIキー「{name}」が作成されました。',
    en: 'The API key “{name}” was created.',
  },
  api_key_revoked: {
    ja: 'APIキー「{name}」が無効になりました。',
    en: 'The API key “{name}” was revoked.',
  },
} as const satisfies Record<string, Sentence>;

const subject: Sentence = {
  ja: '【Leadport】アカウントの変更のお知らせ',
  en: 'Your Leadport account was changed',
};
const text: Sentence = {
  ja: '{what}\n\n日時：{when}\n\nお心当たりのない場合は、すぐにパスワードを変更し、管理者に連絡してください。\n',
  en: '{what}\n\nTime: {when}\n\nIf you did not do this, change your password at once and contact your administrator.\n',
};

type NoticeKind = keyof typeof notices;

/**
 * Tells a user by mail what has changed in how their account is entered, where mail is configured.
 * Call it after the change is committed. The answer does not wait for the mail server; a mail that
 * fails is logged. The audit log has the change in any case.
 */
export function noticeSender({ db, mailer }: Pick<ServerDeps, 'db' | 'mailer'>) {
  return async (
    request: FastifyRequest,
    user: UserKey,
    kind: NoticeKind,
    params: Readonly<Record<string, string>> = {},
  ): Promise<void> => {
    if (!mailer) return;
    const { email, language } = await withTenant(db, user.tenantId, (trx) => getMailRecipient(trx, user));
    const what = renderSentence(notices[kind], params, language);
    const when = `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`;
    const mail = {
      subject: renderSentence(subject, {}, language),
      text: renderSentence(text, { what, when }, language),
    };
    mailer.send({ to: email, ...mail }).catch((error: unknown) => {
      request.log.error({ err: error }, 'no mail');
    });
  };
}
