const equals = 0x3d;
const textFormula = /^=\s*"((?:[^"]|"")*)"\s*$/;
const textLiteral = /^\s*"((?:[^"]|"")*)"\s*$/;

/** The text that `="text"` stands for, Excel's way to keep digits from becoming a number; any other cell as it is. */
export function readTextFormula(cell: string): string {
  if (cell.charCodeAt(0) !== equals) return cell;
  return textFormula.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell;
}

/** The text that a formula consists of, as a workbook stores it (without `=`); undefined where it is another one. */
export function findFormulaText(formula: string): string | undefined {
  return textLiteral.exec(formula)?.[1]?.replaceAll('""', '"');
}
