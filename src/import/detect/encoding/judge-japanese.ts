import { level1Kanji } from './level1-kanji.ts';
import { type JapaneseRating, rateJapanese } from './rate-japanese.ts';

export type Judgement = { readonly encoding: 'cp932' | 'euc-jp'; readonly sure: boolean };

/**
 * The first byte of three-byte characters (JIS X 0212). No other encoding that decodes as EUC-JP
 * contains them.
 */
const EUC_THREE_BYTES = 0x8f;

/**
 * CP932 or EUC-JP, depending on which turns the sample into Japanese. Undefined if neither does
 * (Latin-1, GBK, Big5, EUC-KR). The limits were derived from ratings of real files: at least 0.48
 * for Japanese, at most 0.31 for others, which always have broken characters as CP932.
 */
export function judgeJapanese(sample: Buffer): Judgement | undefined {
  const cp932 = rate('shift_jis', sample);
  const eucJp = rate('euc-jp', sample);
  const asCp932 = isCp932(cp932);
  const asEucJp = isEucJp(eucJp, sample);
  if (!asCp932 && !asEucJp) return undefined;
  if (asCp932 && asEucJp) {
    const encoding = eucJp.score > cp932.score ? 'euc-jp' : 'cp932';
    return { encoding, sure: Math.abs(eucJp.score - cp932.score) > 0.3 };
  }
  const rival = asCp932 ? eucJp : cp932;
  const plain = !asCp932 || isPlainlyCp932(cp932);
  if (!plain && looksLikeGb(sample)) return undefined;
  const sure = (rival.broken > 0 || rival.score < 0.1) && plain;
  return { encoding: asCp932 ? 'cp932' : 'euc-jp', sure };
}

/**
 * A few names in Russian, Thai or Chinese decode as half-width kana between rare kanji without
 * broken characters.
 */
function isPlainlyCp932({ score, characters, distinct, halfKana }: JapaneseRating): boolean {
  return score > 0.59 || distinct >= 60 || halfKana * 3 < characters;
}

/**
 * Whether the bytes beyond ASCII are pairs of GB 2312, mostly of its frequent characters: short
 * Chinese texts are half-width kana and rare kanji as CP932, without a broken character.
 */
function looksLikeGb(sample: Buffer): boolean {
  let pairs = 0;
  let frequent = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const lead = sample[at] ?? 0;
    if (lead < 0x80) continue;
    at += 1;
    if (lead < 0xa1 || lead > 0xf7 || (sample[at] ?? 0) < 0xa1) return false;
    pairs += 1;
    if (lead >= 0xb0 && lead <= 0xd7) frequent += 1;
  }
  return frequent >= pairs * 0.8;
}

function rate(label: string, sample: Buffer): JapaneseRating {
  return rateJapanese(new TextDecoder(label).decode(sample), level1Kanji());
}

function isCp932({ score, broken, characters }: JapaneseRating): boolean {
  if (broken > 0) return score >= 0.45;
  return score >= 0.15 || (characters >= 200 && score >= 0);
}

function isEucJp({ score, broken, characters }: JapaneseRating, sample: Buffer): boolean {
  return score >= 0.5 || (broken === 0 && characters >= 50 && sample.includes(EUC_THREE_BYTES));
}
