import type { Params } from '../base/refusal.ts';
import { type Language, renderSentence, type Sentence } from './sentence.ts';

/** What a person should know about how a file was understood; it is read all the same. */
export const readingWarningKinds = {
  encoding_ambiguous: {
    ja: '文字コードを {encoding} と判断しましたが、確かではありません。見本の文字を確認してください',
    en: 'The encoding seems to be {encoding}, but that is not certain. Check the sample',
  },
  encoding_broken: {
    ja: '{encoding} として読めない文字があります（{line} 行目から）',
    en: 'Some characters are not {encoding} (from line {line} on)',
  },
  delimiter_uncertain: {
    ja: '区切り文字がはっきりしません。見本の列を確認してください',
    en: 'The delimiter is not clear. Check the columns of the sample',
  },
} as const satisfies Record<string, Sentence>;

type ReadingWarningCode = keyof typeof readingWarningKinds;

export type ReadingWarning = { readonly code: ReadingWarningCode; readonly params?: Params };

/** The warning in the reader's language; the code itself where this version does not know it. */
export function describeReadingWarning(code: string, params: Params, language: Language): string {
  return isReadingWarningCode(code) ? renderSentence(readingWarningKinds[code], params, language) : code;
}

function isReadingWarningCode(code: string): code is ReadingWarningCode {
  return Object.hasOwn(readingWarningKinds, code);
}
