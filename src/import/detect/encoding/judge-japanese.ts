import { level1Kanji } from './level1-kanji.ts';
import { type JapaneseRating, rateJapanese } from './rate-japanese.ts';

export type Judgement = { readonly encoding: 'cp932' | 'euc-jp'; readonly sure: boolean };

/** Three-byte characters (JIS X 0212) begin with it; no other encoding that reads as EUC-JP has them. */
const EUC_THREE_BYTES = 0x8f;

/**
 * CP932 or EUC-JP, whichever makes Japanese of the sample; undefined when neither does (Latin-1, GBK, Big5, EUC-KR).
 * The limits stand between what real files of all these encodings were rated: Japanese ones from 0.48 up, others up
 * to 0.31, and those always with broken characters as CP932.
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
  const sure = (rival.broken > 0 || rival.score < 0.1) && (!asCp932 || isPlainlyCp932(cp932));
  return { encoding: asCp932 ? 'cp932' : 'euc-jp', sure };
}

/** A few names in Russian, Thai or Chinese make half-width kana between rare kanji without a broken character. */
function isPlainlyCp932({ score, characters, halfKana }: JapaneseRating): boolean {
  return score > 0.59 || characters >= 200 || halfKana * 3 < characters;
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
