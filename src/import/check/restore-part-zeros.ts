import { foldWidth } from '../model/fold-width.ts';

const phoneParts = /^(\d{1,5}-\d{1,4}-)(\d{1,3})$/;
const postalParts = /^(\d{1,3})-(\d{1,4})$/;

/**
 * The zeros that Excel takes from parts of a telephone number in columns of their own: the last
 * part has four digits, so 03-1234-50 was 03-1234-0050. Any other text is returned as it is.
 */
export function restorePhoneParts(text: string): string {
  const parts = phoneParts.exec(foldWidth(text));
  return parts ? `${parts[1]}${parts[2]?.padStart(4, '0')}` : text;
}

/** As `restorePhoneParts` for the two parts of a postal code: 60-1 was 060-0001. */
export function restorePostalParts(text: string): string {
  const parts = postalParts.exec(foldWidth(text));
  const after = parts ? `${parts[1]?.padStart(3, '0')}-${parts[2]?.padStart(4, '0')}` : text;
  return after === foldWidth(text) ? text : after;
}
