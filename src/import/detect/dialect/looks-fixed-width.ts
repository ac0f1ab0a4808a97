const sampledLines = 200;

/**
 * True if columns are padded with spaces, as in Excel's .prn: most lines contain a run of spaces.
 * Only for text that no delimiter splits. Such columns cannot be separated with certainty, so they
 * are refused.
 */
export function looksFixedWidth(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/, sampledLines).filter((line) => line.trim() !== '');
  const padded = lines.filter((line) => /\S {2,}\S/.test(line));
  return lines.length >= 3 && padded.length >= lines.length * 0.6;
}
