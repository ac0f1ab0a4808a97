import { frequentKanji } from './frequent-kanji.ts';

/** Statistics of decoded text. Counts are of non-ASCII characters. */
export type JapaneseRating = {
  readonly characters: number;
  /** Number of distinct characters: repeated text proves no more than one line of it. */
  readonly distinct: number;
  readonly broken: number;
  readonly halfKana: number;
  /**
   * Mean of the points below: correct text has 0.4 and more, incorrectly decoded text below 0.1.
   */
  readonly score: number;
};

const points = {
  kana: 1,
  frequentKanji: 1,
  wideForm: 0.3,
  halfKanaWord: 0.6,
  kanji: 0.2,
  rareKanji: -0.3,
  halfKanaAlone: -0.5,
  other: -0.5,
  halfKanaImpossible: -1.5,
  insideLatinWord: -1,
  broken: -4,
} as const;

/**
 * A voicing mark after a kana that cannot have one, or a small kana or long-vowel mark without a
 * preceding kana.
 */
const impossibleHalfKana = /(?<![ｳｶ-ﾄﾊ-ﾎ])ﾞ|(?<![ﾊ-ﾎ])ﾟ|(?<![ｦ-ﾟ])[ｧ-ｰ]|[｡｢｣､][ﾞﾟｧ-ｰ]/gu;

/** Rates how much a tentatively decoded text looks like Japanese. */
export function rateJapanese(text: string, level1: ReadonlySet<string>): JapaneseRating {
  let characters = 0;
  let broken = 0;
  let sum = 0;
  const seen = new Set<string>();
  for (const char of text) {
    if (char <= '\x7f') continue;
    characters++;
    seen.add(char);
    if (char === '\uFFFD') broken++;
    sum += pointsOf(char, level1);
  }
  sum += points.halfKanaImpossible * countMatches(text, impossibleHalfKana);
  sum += points.halfKanaAlone * countMatches(text, /(?<![｡-ﾟ])[｡-ﾟ](?![｡-ﾟ])/gu);
  sum += points.insideLatinWord * countMatches(text, /[A-Za-z][\u0080-\uffff][A-Za-z]/gu);
  const halfKana = countMatches(text, /[ｦ-ﾟ]/gu);
  return {
    characters,
    distinct: seen.size,
    broken,
    halfKana,
    score: characters === 0 ? 0 : sum / characters,
  };
}

function pointsOf(char: string, level1: ReadonlySet<string>): number {
  if (char === '\uFFFD') return points.broken;
  if (char >= '\u3041' && char <= '\u30ff') return points.kana;
  if (frequentKanji.has(char)) return points.frequentKanji;
  if (char >= '｡' && char <= 'ﾟ') return char < 'ｦ' ? 0 : points.halfKanaWord;
  if (char >= '\u3400' && char <= '\ufaff') return level1.has(char) ? points.kanji : points.rareKanji;
  return /[\u3000-\u3040\uff00-\uff60\u2010-\u203b\u2190-\u25ff\u2460-\u24ff\u3200-\u33ff]/.test(char)
    ? points.wideForm
    : points.other;
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
