/** Furigana of the characters `[start, end)` of a text, in UTF-16 units as in Excel. */
export type PhoneticRun = { readonly start: number; readonly end: number; text: string };

/**
 * The reading of a text like Excel's PHONETIC: furigana replace the characters they cover.
 * Everything else is kept, including the space between 山田 and 太郎.
 */
export function applyPhonetic(text: string, runs: readonly PhoneticRun[]): string {
  let reading = '';
  let at = 0;
  for (const run of runs.toSorted((a, b) => a.start - b.start)) {
    reading += text.slice(at, run.start) + run.text;
    at = Math.max(at, run.end);
  }
  return reading + text.slice(at);
}
