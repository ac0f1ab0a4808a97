const grouped = /^\d{1,3}(?:,\d{3})+(?:\.0+)?$/;
const withZeros = /^\d+\.0+$/;

/**
 * Converts a number or code as displayed by a spreadsheet (1,050,014 or 312345004.0) to digits.
 * Other text is unchanged.
 */
export function toPlainDigits(folded: string): string {
  if (!grouped.test(folded) && !withZeros.test(folded)) return folded;
  return folded.replace(/\.0+$/, '').replaceAll(',', '');
}
