import type { Sentence } from '../contract/sentence.ts';

/** Followed by the cause. */
export const lostDatabase: Sentence = {
  ja: 'データベースとの接続が切れました。再接続します：',
  en: 'Lost the connection to the database; starting it again: ',
};
