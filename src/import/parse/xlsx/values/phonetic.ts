/** Furigana over the characters `[start, end)` of a text, counted in UTF-16 units as Excel does. */
export type PhoneticRun = { readonly start: number; readonly end: number; text: string };

/**
 * The reading of a text as Excel's PHONETIC gives it: furigana in place of the characters below it, all else as it is,
 * so that the space between 山田 and 太郎 stays.
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
