/**
 * Excel runs a cell that starts with one of these as a formula (OWASP, CSV injection). In our
 * files, such a cell is prefixed with an apostrophe; a cell that already has apostrophes gets one
 * more, so that removing one restores the original. Numbers and phone numbers also start with a
 * sign but are not formulas.
 */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;
const harmless = /^(?:[+-][\d(][\d .,()-]*|[-－]+)$/;

/** Escapes a cell for a file that users open in Excel. */
export function guardFormula(cell: string): string {
  return isRisky(cell) ? `'${cell}` : cell;
}

/** Reverses `guardFormula`. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && isRisky(cell.slice(1)) ? cell.slice(1) : cell;
}

function isRisky(cell: string): boolean {
  return formula.test(cell) && !harmless.test(cell);
}
