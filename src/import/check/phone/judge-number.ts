import type { PhoneKind } from '../../../contract/lead.ts';
import type { PhoneNumber } from '../../model/phone-number.ts';
import { type Finding, find } from '../finding.ts';
import { findForeign } from './find-foreign.ts';
import { findPlanKind } from './numbering-plan.ts';

/**
 * The result for the digits of one number. `usable`: it fits a plan, and the finding is a warning
 * or absent.
 */
export type Judgement =
  | {
      readonly usable: true;
      readonly e164: PhoneNumber;
      readonly kind: PhoneKind;
      readonly finding: Finding | null;
    }
  | { readonly usable: false; readonly finding: Finding };

/**
 * Judges the digits of one number, with or without a leading `+`. Removes +81, 010-81, 0081 and
 * (0), and restores a leading zero lost in Excel. The length and the first digits leave only one
 * interpretation (9012345678 is a mobile number, 312345678 is in Tokyo).
 */
export function judgeNumber(digits: string): Judgement {
  const national = nationalOf(digits);
  if (national === null) return judgeForeign(digits.replace(internationalPrefix, ''));
  if (national.startsWith('0')) return judgeNational(national.slice(1));
  return judgeWithoutZero(national, digits);
}

const internationalPrefix = /^(?:\+|010|00)/;
const japanPrefix = /^(?:\+|010|00)810?/;

function nationalOf(digits: string): string | null {
  const first = digits.charCodeAt(0);
  if (first !== 0x2b && !digits.startsWith('0081') && !digits.startsWith('010')) return digits;
  const inJapan = digits.replace(japanPrefix, '0');
  if (inJapan !== digits) return inJapan;
  return first === 0x2b || digits.length > 11 ? null : digits;
}

function judgeNational(afterZero: string): Judgement {
  const kind = findPlanKind(afterZero);
  if (kind === null) return { usable: false, finding: findLengthProblem(`0${afterZero}`) };
  return { usable: true, e164: brandNumber(`+81${afterZero}`), kind, finding: remarks[kind] ?? null };
}

/**
 * Numbers that are rarely worth calling: those with high charges and those without a person at the
 * other end.
 */
const remarks: Readonly<Partial<Record<PhoneKind, Finding>>> = {
  shared_cost: find('phone_costs_caller'),
  premium: find('phone_costs_caller'),
  m2m: find('phone_of_machine'),
};

/**
 * 020, 050, 060, 070, 080, 090 and also 0800. All others have ten digits (numbering plan of the
 * Ministry of Internal Affairs).
 */
const elevenDigits = /^0[25-9]0/;

function findLengthProblem(number: string): Finding {
  const expected = elevenDigits.test(number) ? 11 : 10;
  if (number.length < expected) return find('phone_too_short', { digits: number.length });
  if (number.length > expected) return find('phone_too_long', { digits: number.length });
  return find('phone_unknown_range');
}

function judgeWithoutZero(digits: string, before: string): Judgement {
  const national = withoutCountryCode(digits);
  const kind = findPlanKind(national);
  if (kind !== null) {
    const finding = find('phone_zero_restored', { before, after: `0${national}` });
    return { usable: true, e164: brandNumber(`+81${national}`), kind, finding };
  }
  if (digits.length < 9)
    return { usable: false, finding: find('phone_too_short', { digits: digits.length }) };
  if (digits.length > 11)
    return { usable: false, finding: find('phone_too_long', { digits: digits.length }) };
  return { usable: false, finding: find('phone_not_a_number') };
}

/** Excel converts a typed +81312345678 into the number 81312345678. */
function withoutCountryCode(digits: string): string {
  return digits.length > 10 && digits.startsWith('81') ? digits.slice(2) : digits;
}

function judgeForeign(digits: string): Judgement {
  const e164 = findForeign(digits);
  if (e164 !== null) return { usable: true, e164: brandNumber(e164), kind: 'international', finding: null };
  if (digits.length < 8)
    return { usable: false, finding: find('phone_too_short', { digits: digits.length }) };
  if (digits.length > 15)
    return { usable: false, finding: find('phone_too_long', { digits: digits.length }) };
  return { usable: false, finding: find('phone_not_a_number') };
}

function brandNumber(e164: string): PhoneNumber {
  return e164 as PhoneNumber;
}
