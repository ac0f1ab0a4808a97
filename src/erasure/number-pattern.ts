/** How a number is looked for in texts. */
export type NumberPattern = {
  /** The digits that every spelling has, without the zero or +81 before them. */
  readonly needle: string;
  /** A regular expression, for JavaScript and PostgreSQL alike, that matches the number in any spelling inside a text. */
  readonly inText: string;
  /** The same inside JSON: what it matches is never part of a number of the JSON's own. */
  readonly inJson: string;
};

/** What people write between digits. */
export const separators = '-‐‑‒–—―−－ー()（）[].．/／・ \u00a0\u3000';
const between = '[-‐‑‒–—―−－ー()（）\\[\\].．/／・ \u00a0\u3000]{0,3}';

/**
 * `key`: E.164 (`PhoneReading.key`). undefined for a number of less than nine digits or outside every plan: in a text such
 * digits may be anything.
 */
export function numberPattern(key: string): NumberPattern | undefined {
  const isJapanese = key.startsWith('+81');
  const needle = key.replace(isJapanese ? '+81' : '+', '');
  if (!key.startsWith('+') || needle.length < 8) return undefined;
  const body = [...needle].map(eitherWidth).join(between);
  const zero = eitherWidth('0');
  const country = isJapanese ? `${eitherWidth('8')}${between}${eitherWidth('1')}` : '';
  const marked = isJapanese
    ? `(?:[+＋]${between}${country}${between}(?:${zero}${between})?|${zero}${between}${zero}?${between}${country}${between}|${zero}${between})`
    : `(?:[+＋]${between})`;
  const bare = isJapanese ? `(?:${country}${between})?` : '';
  const noDigit = '[0-9０-９]';
  const end = `${body}(?!${noDigit})`;
  return {
    needle,
    inText: `(?<!${noDigit})(?:${marked}|${bare})${end}`,
    inJson: `(?<!${noDigit})(?:${marked}|(?<=")${bare})${end}`,
  };
}

function eitherWidth(digit: string): string {
  return `[${digit}${String.fromCharCode(digit.charCodeAt(0) + 0xfee0)}]`;
}

/** The text with its digits made narrow and separators taken out: where the needle is not in it, neither is the number. */
export function squeeze(text: string): string {
  return text.replaceAll(squeezed, (character) => {
    const code = character.charCodeAt(0);
    return code >= 0xff10 && code <= 0xff19 ? String.fromCharCode(code - 0xfee0) : '';
  });
}

const squeezed = /[０-９‐‑‒–—―−－ー()（）[\].．/／・ \u00a0\u3000-]/g;
