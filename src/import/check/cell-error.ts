/**
 * The texts that Excel shows, and writes to CSV files, when a formula fails (ECMA-376 18.17.3 and
 * later additions).
 */
const errors: ReadonlySet<string> = new Set([
  ...['#N/A', '#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#GETTING_DATA'],
  ...['#SPILL!', '#CALC!', '#FIELD!', '#BLOCKED!', '#CONNECT!', '#UNKNOWN!', '#BUSY!', '#PYTHON!'],
]);

/** True for an Excel error, or the ##### of a column that was too narrow. */
export function isCellError(text: string): boolean {
  return errors.has(text) || /^#{4,}$/.test(text);
}
