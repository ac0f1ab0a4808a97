import { type Language, renderSentence, type Sentence } from '../../contract/sentence.ts';

const invitation: { readonly subject: Sentence; readonly text: Sentence } = {
  subject: {
    ja: '【Leadport】{company}に招待されました',
    en: '{inviter} invited you to Leadport ({company})',
  },
  text: {
    ja: '{inviter}さんから、{company}のLeadportに招待されました。\n次のリンクを開き、パスワードを設定してください（有効期限：{expires}）。\n\n{link}\n\nお心当たりのない場合は、このメールを破棄してください。\n',
    en: '{inviter} has invited you to Leadport ({company}).\nOpen this link to set your password (valid until {expires}).\n\n{link}\n\nIf you did not expect this, ignore this email.\n',
  },
};

const passwordReset: { readonly subject: Sentence; readonly text: Sentence } = {
  subject: { ja: '【Leadport】パスワードの再設定', en: 'Reset your Leadport password' },
  text: {
    ja: 'パスワード再設定の依頼を受け付けました。次のリンクを開き、新しいパスワードを設定してください（有効期限：1時間）。\n\n{link}\n\nお心当たりのない場合は、このメールを破棄してください。パスワードは変更されません。\n',
    en: 'A password reset was requested for your account. Open this link within one hour to set a new password.\n\n{link}\n\nIf you did not request this, ignore this email; your password will not change.\n',
  },
};

/** The content of an invitation besides its link. */
export type Invitation = {
  readonly link: string;
  readonly inviter: string;
  readonly company: string;
  readonly expiresAt: Date;
};

/** The email that invites a user. */
export function invitationMail({ expiresAt, ...words }: Invitation, language: Language) {
  const expires = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(expiresAt);
  return renderMail(invitation, { ...words, expires }, language);
}

/** The email with a link to set a new password. */
export function passwordResetMail(link: string, language: Language) {
  return renderMail(passwordReset, { link }, language);
}

function renderMail(
  { subject, text }: typeof invitation,
  params: Readonly<Record<string, string>>,
  language: Language,
) {
  return {
    subject: renderSentence(subject, params, language),
    text: renderSentence(text, params, language),
  };
}
