const grouped = /^\d{1,3}(?:,\d{3})+(?:\.0+)?$/;
const withZeros = /^\d+\.0+$/;

/** A number or code as a spreadsheet may show it, 1,050,014 or 312345004.0, as its digits; any other text as it is. */
export function toPlainDigits(folded: string): string {
  if (!grouped.test(folded) && !withZeros.test(folded)) return folded;
  return folded.replace(/\.0+$/, '').replaceAll(',', '');
}
