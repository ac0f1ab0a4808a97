/** How to find a number in texts. */
export type NumberPattern = {
  /** The digits common to all spellings, without the leading zero or +81. */
  readonly needle: string;
  /**
   * A regular expression for JavaScript and PostgreSQL that matches the number in any spelling
   * within a text.
   */
  readonly inText: string;
  /** The same within JSON. Never matches part of a JSON number. */
  readonly inJson: string;
};

/** Characters that people write between digits. */
export const separators = '-‐‑‒–—―−－ー()（）[].．/／・ \u00a0\u3000';
const between = '[-‐‑‒–—―−－ー()（）\\[\\].．/／・ \u00a0\u3000]{0,3}';

/**
 * `key`: E.164 (`PhoneReading.key`). Undefined for numbers with fewer than nine digits or outside
 * every plan, because such digits in a text can mean anything.
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

/**
 * The text with narrow digits and without separators. If it does not contain the needle, the text
 * does not contain the number.
 */
export function squeeze(text: string): string {
  return text.replaceAll(squeezed, (character) => {
    const code = character.charCodeAt(0);
    return code >= 0xff10 && code <= 0xff19 ? String.fromCharCode(code - 0xfee0) : '';
  });
}

const squeezed = /[０-９‐‑‒–—―−－ー()（）[\].．/／・ \u00a0\u3000-]/g;
