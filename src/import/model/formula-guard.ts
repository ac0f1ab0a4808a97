/*
 * Excel runs a cell that begins with one of these as a formula (OWASP, CSV injection). In files of ours that people open, such a cell gets
 * an apostrophe in front; one that has apostrophes there already gets one more, so that taking one away gives back what was there.
 * Numbers and phone numbers begin with a sign too, and are none.
 */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;
const harmless = /^(?:[+-][\d(][\d .,()-]*|[-－]+)$/;

/** The cell as it may stand in a file that somebody opens in Excel. */
export function guardFormula(cell: string): string {
  return isRisky(cell) ? `'${cell}` : cell;
}

/** What `guardFormula` made this of. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && isRisky(cell.slice(1)) ? cell.slice(1) : cell;
}

function isRisky(cell: string): boolean {
  return formula.test(cell) && !harmless.test(cell);
}
