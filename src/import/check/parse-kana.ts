import { find, type Reading } from './finding.ts';

const plain = /^[ァ-ヺー・]+(?: [ァ-ヺー・]+)*$/;
const halfWidth = /[\uff66-\uff9f]+/g;
const hiragana = /[ぁ-ゖゝゞ]/g;
const dashAfterKana = /(?<=[ァ-ヺー])[-‐‑‒–—―−－](?=[ァ-ヺー]|\s|$)/g;

/**
 * Converts kana to full-width katakana: half width with its marks (ﾔﾏﾀﾞ → ヤマダ), hiragana, a dash
 * for a long vowel (サ-バ- → サーバー), one space between words. Everything else is kept. A change is a
 * warning.
 */
export function parseKana(text: string): Reading {
  if (plain.test(text)) return { text, finding: null };
  const after = normaliseKana(text);
  if (after === text) return { text, finding: null };
  const finding = find('kana_normalised', { before: text, after });
  return { text: after, finding, unfixed: { text, finding: null } };
}

/** The text with its kana as full-width katakana. */
export function normaliseKana(text: string): string {
  return text
    .replaceAll(halfWidth, (kana) => kana.normalize('NFKC'))
    .replaceAll(hiragana, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replaceAll(dashAfterKana, 'ー')
    .replaceAll(/[\s\u3000]+/g, ' ');
}
