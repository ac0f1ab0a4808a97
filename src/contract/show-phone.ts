import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * A number as people in Japan read it (312340050 → 03-1234-0050). One that is written that way already
 * stays as it is, and one that fits no plan as written; a foreign one has its country code.
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
