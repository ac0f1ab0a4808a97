/** Words that lists use for "no value", as normalized by `foldNothing`. */
const words: ReadonlySet<string> = new Set(
  [
    ...['なし', '無し', '無', 'ナシ', '無い', 'ない', 'ありません', '該当なし', '該当無し', '該当せず'],
    ...[
      '不明',
      '不詳',
      '未定',
      '未登録',
      '未入力',
      '未記入',
      '未設定',
      '未作成',
      '未回答',
      '未確認',
      '未取得',
    ],
    ...[
      '未公開',
      '未開設',
      '未詳',
      '非公開',
      '非公表',
      '非開示',
      '非通知',
      '空欄',
      '空白',
      'ブランク',
      '省略',
    ],
    ...['記載なし', '記載無し', '記入なし', '登録なし', '情報なし', 'データなし', '回答なし', '無回答'],
    ...['none', 'null', 'nil', 'nan', 'n/a', 'n.a.', 'na', '#n/a', 'unknown', 'undefined', 'blank', 'empty'],
  ].map(foldNothing),
);

const longest = 12;
const signsOnly = /^[-_.*×?/・…ー―—–‐−~〜\s]+$/;
/** The first characters of all such words. Excludes almost every other value with one lookup. */
const firstCodes: ReadonlySet<number> = new Set(
  [...[...words].map((word) => word.slice(0, 1)), ...'-_.*×?/・…ー―—–‐−~〜()（）[［「【<＜'].flatMap((sign) =>
    [sign, sign.toUpperCase(), toWide(sign), toWide(sign.toUpperCase())].map((form) => form.charCodeAt(0)),
  ),
);

const isFirst = new Uint8Array(0x10000);
for (const code of firstCodes) isFirst[code] = 1;

/**
 * True if a text says with words or symbols that there is no value. Outer spaces must already be
 * removed.
 */
export function isNothing(text: string): boolean {
  if (text.length > longest || !firstCodes.has(text.charCodeAt(0))) return false;
  const folded = foldNothing(text);
  return words.has(folded) || signsOnly.test(folded);
}

/** True if a text that starts with this UTF-16 unit can be such a word. */
export function startsLikeNothing(unit: number): boolean {
  return isFirst[unit] === 1;
}

/** Ignores width, case and brackets: （なし）, Ｎ／Ａ. */
function foldNothing(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[([「【<](.*)[)\]」】>]$/, '$1')
    .trim();
}

function toWide(sign: string): string {
  const code = sign.charCodeAt(0);
  return code > 0x20 && code < 0x7f ? String.fromCharCode(code + 0xfee0) : sign === 'ー' ? 'ｰ' : sign;
}
