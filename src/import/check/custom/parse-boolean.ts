import { find, type Reading } from '../finding.ts';

const yes = 'true 1 yes y on 有 有り あり はい ○ ◯ 〇 ● ◎ 済 済み 可 要 ✓ ✔ ☑ ☒ ■ レ 対象 オン 真'.split(' ');
const no = 'false 0 no n off 無 無し なし いいえ × ✕ ✖ ☓ x □ ☐ 未 否 不可 不要 対象外 オフ 偽'.split(' ');

const words: ReadonlyMap<string, string> = new Map([
  ...yes.map((word) => [word, 'true'] as const),
  ...no.map((word) => [word, 'false'] as const),
]);

/** Parses yes and no in Japanese and English as `true` or `false`. */
export function parseBoolean(text: string): Reading {
  const value = words.get(text) ?? words.get(text.normalize('NFKC').toLowerCase().trim());
  return value === undefined ? { text, finding: find('boolean_invalid') } : { text: value, finding: null };
}
