import { tokenizePattern } from './localise-pattern.ts';

/**
 * Converts the syntax specific to a Japanese Excel to common syntax: `!` escapes a character like
 * `\\` (`000!-0000`), G/標準 is General, and r and rr are the year of an era, without and with its
 * name.
 */
export function unifyPattern(code: string): string {
  const plain = code.replaceAll('G/標準', 'General');
  const tokens = tokenizePattern(plain).map((token) => (isBangEscape(token) ? `\\${token.slice(1)}` : token));
  const isNumber = /general/i.test(plain) || tokens.some((token) => '0#?'.includes(token));
  return isNumber ? tokens.join('') : joinYears(tokens);
}

function isBangEscape(token: string): boolean {
  return token.startsWith('!') && token.length === 2;
}

/** Joins adjacent r and r into one pattern letter. */
function joinYears(tokens: readonly string[]): string {
  return tokens
    .map((token, at) => {
      if (!isYear(token)) return token;
      if (isYear(tokens[at + 1])) return 'ggg';
      return 'ee';
    })
    .join('');
}

function isYear(token: string | undefined): boolean {
  return token === 'r' || token === 'R';
}
