import { type Language, renderSentence, type Sentence } from '../../contract/sentence.ts';

type Occasion = 'invited' | 'forgotten';

const subjects: Readonly<Record<Occasion, Sentence>> = {
  invited: { ja: 'Leadport への招待', en: 'You are invited to Leadport' },
  forgotten: { ja: 'Leadport のパスワード再設定', en: 'Set a new password for Leadport' },
};

const texts: Readonly<Record<Occasion, Sentence>> = {
  invited: {
    ja: 'Leadport に招待されました。3 日以内に次のリンクを開き、パスワードを設定してください。\n\n{link}\n\n設定が終わったら、このメールアドレスとパスワードでログインできます。\n',
    en: 'You have been invited to Leadport. Open this link within three days and choose a password.\n\n{link}\n\nThen sign in with this e-mail address and that password.\n',
  },
  forgotten: {
    ja: 'パスワードの再設定を受け付けました。1 時間以内に次のリンクを開き、新しいパスワードを設定してください。\n\n{link}\n\nお心当たりのない場合は、このメールを破棄してください。パスワードは変わりません。\n',
    en: 'Somebody asked for a new password for you. Open this link within an hour and choose one.\n\n{link}\n\nIf it was not you, ignore this mail: your password stays as it is.\n',
  },
};

/** The words that go with a link to set a password. */
export function linkMail(occasion: Occasion, link: string, language: Language) {
  return { subject: subjects[occasion][language], text: renderSentence(texts[occasion], { link }, language) };
}
