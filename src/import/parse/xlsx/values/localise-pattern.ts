import { isDateFormat } from 'numfmt';

/** The tokens of a pattern: quoted text, an escaped character, a bracket, or one character. */
const tokens = /"[^"]*"?|[\\!_*][\s\S]|\[[^\]]*\]|[\s\S]/g;

/**
 * Splits a pattern so that letters inside quotes, escapes and brackets are not treated as date
 * letters.
 */
export function tokenizePattern(code: string): readonly string[] {
  return code.match(tokens) ?? [];
}

const japaneseLocale = /\[\$-(?:ja-JP-x-gannen|ja-JP|[0-9a-f]*0411)(?:,[0-9a-f]+)?\]/gi;
const currency = /\[\$([^\]-]+)-[0-9a-f]+\]/gi;
const systemLongDate = /^\[\$-(?:F800|x-sysdate)\]/i;
/** Chinese AM/PM markers, with an optional locale before them. */
const chineseHalves = /^(?:\[\$-[0-9a-f]+\])?([^"]*)上午\/下午/i;
const systemTime = /^\[\$-(?:F400|x-systime)\]/i;

/**
 * Rewrites what Excel takes from the system so that it shows as on a Japanese Windows: the long
 * date, the time, weekday letters `aaa` (always Japanese) and the Japanese calendar's own locale
 * tags, which numfmt does not know. The locale of a number or currency (`[$€-407]`) goes: numfmt
 * would take its separators, Excel takes the system's.
 */
export function localisePattern(code: string): string {
  if (systemLongDate.test(code)) return 'yyyy"年"m"月"d"日"';
  if (systemTime.test(code)) return 'h:mm:ss';
  const japanese = code
    .replaceAll(japaneseLocale, '[$-411]')
    .replaceAll(currency, '"$1"')
    .replace(chineseHalves, '[$-804]$1AM/PM');
  const pattern = isDateFormat(japanese) ? japanese : japanese.replaceAll(/\[\$-[^\]]*\]/g, '');
  const hasWeekday = tokenizePattern(pattern).join('').toLowerCase().includes('aaa');
  return hasWeekday && !pattern.includes('[$-') ? `[$-411]${pattern}` : pattern;
}
