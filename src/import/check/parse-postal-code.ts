import { foldWidth } from '../model/fold-width.ts';
import { toPlainDigits } from '../model/plain-digits.ts';
import { find, type Reading } from './finding.ts';
import { isPostalCode } from './postal/find-places.ts';

const standard = /^\d{3}-\d{4}$/;
const written = /^[〒〶]?\s*(\d{3})\s*-?\s*(\d{4})$/;
/**
 * Digital address (デジタルアドレス) of Japan Post: seven letters and digits for a whole address
 * (A7E-2FK2).
 */
const digitalAddress = /^(?=.*[A-Z])[A-Z0-9]{3}-?[A-Z0-9]{4}$/i;
const zeroLost = /^\d{5,6}$/;

/**
 * Parses a postal code as NNN-NNNN. Excel removes the leading zeros of 0600000 (Sapporo) and
 * 0010000; five or six bare digits get them back, with a warning, if Japan Post uses the code.
 * Other text is kept, including the old codes of 3 and 5 digits with a dash and digital addresses.
 */
export function parsePostalCode(text: string): Reading {
  if (standard.test(text)) return { text, finding: null };
  const folded = toPlainDigits(foldWidth(text));
  if (digitalAddress.test(folded)) return { text: folded.toUpperCase(), finding: null };
  const parts = written.exec(folded);
  if (parts) return { text: `${parts[1]}-${parts[2]}`, finding: null };
  if (!zeroLost.test(folded)) return { text, finding: find('postal_code_invalid') };
  const digits = folded.padStart(7, '0');
  const after = `${digits.slice(0, 3)}-${digits.slice(3)}`;
  const unfixed = { text, finding: find('postal_code_invalid') };
  if (!isPostalCode(after)) return unfixed;
  return { text: after, finding: find('postal_code_zero_restored', { before: text, after }), unfixed };
}
