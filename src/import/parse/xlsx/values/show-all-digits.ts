import type { CellFormat } from './cell-format.ts';
import { showGeneral } from './general-number.ts';

const wholeNumber = /^-?\d{1,15}$/;
const exponent = /\dE[+-]\d/;

/**
 * Shows a number as the person sees it in Excel, but all digits of a whole number where its format hides some of
 * them (3.12E+08, thousands alone). A format that shows no digits at all, or a date, means that, and stays.
 */
export function showAllDigits(stored: string, format: CellFormat): string {
  const shown = format.number(stored);
  if (shown === stored || format.isDate) return shown;
  // A whole number may be stored with an exponent, or with zeros behind the point.
  const whole = showGeneral(stored);
  if (!wholeNumber.test(whole)) return shown;
  const digits = shown.replaceAll(/\D/g, '');
  if (digits === '') return shown;
  return exponent.test(shown) || !digits.includes(whole.replace('-', '')) ? whole : shown;
}
