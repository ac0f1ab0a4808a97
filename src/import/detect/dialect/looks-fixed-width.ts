const sampledLines = 200;

/**
 * Whether columns are made by padding with spaces, as in Excel's .prn: most lines have a run of spaces inside. Only
 * for a text that no delimiter cuts; such columns cannot be told from texts with certainty, so they are not read.
 */
export function looksFixedWidth(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/, sampledLines).filter((line) => line.trim() !== '');
  const padded = lines.filter((line) => /\S {2,}\S/.test(line));
  return lines.length >= 3 && padded.length >= lines.length * 0.6;
}
