import { trimBlank } from '../model/blank.ts';

/** Pure functions on the text of one cell. */

const halfKana = /[\uff61-\uff9f]+/g;
const fullAscii = /[\uff01-\uff5e]/g;
const halfAscii = /[\x21-\x7e]/g;
const hiragana = /[ぁ-ゖゝゞ]/g;
const katakana = /[ァ-ヶヽヾ]/g;
const kanaOffset = 0x60;
const widthOffset = 0xfee0;

/** Half-width kana with their marks as full-width kana (ﾔﾏﾀﾞ → ヤマダ). */
function widenKana(text: string): string {
  return text.replaceAll(halfKana, (kana) => kana.normalize('NFKC'));
}

export function toHalfWidth(text: string): string {
  return widenKana(text)
    .replaceAll(fullAscii, (sign) => String.fromCharCode(sign.charCodeAt(0) - widthOffset))
    .replaceAll('\u3000', ' ');
}

export function toFullWidth(text: string): string {
  return widenKana(text)
    .replaceAll(halfAscii, (sign) => String.fromCharCode(sign.charCodeAt(0) + widthOffset))
    .replaceAll(' ', '\u3000');
}

export function toKatakana(text: string): string {
  return widenKana(text).replaceAll(hiragana, (kana) => String.fromCharCode(kana.charCodeAt(0) + kanaOffset));
}

export function toHiragana(text: string): string {
  return widenKana(text).replaceAll(katakana, (kana) => String.fromCharCode(kana.charCodeAt(0) - kanaOffset));
}

/** The text without outer blanks. `inner`: runs of spaces inside become one space. */
export function trimText(text: string, inner: boolean): string {
  const trimmed = trimBlank(text);
  return inner ? trimmed.replaceAll(/[ \u3000\u00a0\t]+/g, (run) => (run.length > 1 ? ' ' : run)) : trimmed;
}
