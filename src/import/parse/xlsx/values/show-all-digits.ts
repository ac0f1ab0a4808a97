import type { CellFormat } from './cell-format.ts';
import { showGeneral } from './general-number.ts';

const wholeNumber = /^-?\d{1,15}$/;
const exponent = /\dE[+-]\d/;

/**
 * Formats a number as displayed in Excel, but with all digits of an integer if its format hides
 * some (3.12E+08, thousands only). Formats without digits, and dates, are kept.
 */
export function showAllDigits(stored: string, format: CellFormat): string {
  const shown = format.number(stored);
  if (shown === stored || format.isDate) return shown;
  // An integer can be stored with an exponent, or with zeros after the point.
  const whole = showGeneral(stored);
  if (!wholeNumber.test(whole)) return shown;
  const digits = shown.replaceAll(/\D/g, '');
  if (digits === '') return shown;
  return exponent.test(shown) || !digits.includes(whole.replace('-', '')) ? whole : shown;
}
