/** What a pattern consists of: quoted text, an escaped character, a bracket, or one character. */
const tokens = /"[^"]*"?|[\\_*][\s\S]|\[[^\]]*\]|[\s\S]/g;

/** Cuts a pattern so that letters inside quotes, escapes and brackets are not taken for date letters. */
export function tokenizePattern(code: string): readonly string[] {
  return code.match(tokens) ?? [];
}

const systemLongDate = /^\[\$-F800\]/i;
const systemTime = /^\[\$-F400\]/i;

/**
 * Rewrites what Excel takes from the system so that it shows as on a Japanese Windows: the long date, the time,
 * weekday letters `aaa` (always Japanese), and the Japanese calendar's own locale tags, which numfmt does not know.
 */
export function localisePattern(code: string): string {
  if (systemLongDate.test(code)) return 'yyyy"年"m"月"d"日"';
  if (systemTime.test(code)) return 'h:mm:ss';
  const pattern = code.replaceAll(
    /\[\$-(?:ja-JP-x-gannen|ja-JP|[0-9a-f]*0411)(?:,[0-9a-f]+)?\]/gi,
    '[$-411]',
  );
  const hasWeekday = tokenizePattern(pattern).join('').toLowerCase().includes('aaa');
  return hasWeekday && !pattern.includes('[$-') ? `[$-411]${pattern}` : pattern;
}
