import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

const cacheLimit = 10_000;
const known = new Map<string, string | null>();

/**
 * E.164 of an international number given as digits without `+`, or null where its country's plan does not take it.
 * Answers are kept: the same few foreign numbers come again and again, and asking costs some 10 µs.
 */
export function findForeign(digits: string): string | null {
  const cached = known.get(digits);
  if (cached !== undefined) return cached;
  if (known.size >= cacheLimit) known.clear();
  const number = parsePhoneNumberFromString(`+${digits}`);
  const e164 = number?.isPossible() ? number.number : null;
  known.set(digits, e164);
  return e164;
}
