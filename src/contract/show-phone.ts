import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * Formats a number as usual in Japan (312340050 → 03-1234-0050). A number already in that format,
 * or one that fits no plan, stays as written. A foreign number has its country code.
 */
export function showPhone(written: string, e164: string | null): string {
  if (e164 === null) return written;
  const folded = written.normalize('NFKC').trim();
  const isParted = /^0[\d-]*-[\d-]*\d$/.test(folded);
  if (isParted && `+81${folded.replaceAll('-', '').slice(1)}` === e164) return folded;
  const number = parsePhoneNumberFromString(e164);
  if (!number) return written;
  return number.countryCallingCode === '81' ? number.formatNational() : number.formatInternational();
}
