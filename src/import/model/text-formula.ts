const equals = 0x3d;
const textFormula = /^=\s*"((?:[^"]|"")*)"\s*$/;
const textLiteral = /^\s*"((?:[^"]|"")*)"\s*$/;

/**
 * The text of `="text"`, which prevents Excel from converting digits to a number. Other cells are
 * unchanged.
 */
export function readTextFormula(cell: string): string {
  if (cell.charCodeAt(0) !== equals) return cell;
  return textFormula.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell;
}

/**
 * The text if a formula, as stored in a workbook (without `=`), is only a text; otherwise
 * undefined.
 */
export function findFormulaText(formula: string): string | undefined {
  return textLiteral.exec(formula)?.[1]?.replaceAll('""', '"');
}
