import { type PhoneNumberType, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { PhoneKind } from '../../../contract/lead.ts';

/**
 * The `PhoneKind` of a number in Japan according to libphonenumber's metadata. Null if no pattern
 * matches.
 */
type PlanKind = Exclude<PhoneKind, 'international' | 'unknown'>;

const kindOfType: Readonly<Partial<Record<NonNullable<PhoneNumberType>, PlanKind>>> = {
  FIXED_LINE: 'landline',
  MOBILE: 'mobile',
  TOLL_FREE: 'toll_free',
  VOIP: 'ip',
  UAN: 'shared_cost',
  PREMIUM_RATE: 'premium',
  PAGER: 'm2m',
  PERSONAL_NUMBER: 'personal',
};

/**
 * No Japanese pattern depends on more than the first four digits, so one result applies to ten
 * thousand numbers. Each is asked from libphonenumber once and cached. undefined: not asked yet.
 */
const kindsOfNine: (PlanKind | null | undefined)[] = new Array(10_000).fill(undefined);
const kindsOfTen: (PlanKind | null | undefined)[] = new Array(10_000).fill(undefined);

/**
 * The kind of a Japanese number without its leading 0. Nine or ten digits. Numbers with 00 are
 * other services.
 */
export function findPlanKind(national: string): PlanKind | null {
  if ((national.length !== 9 && national.length !== 10) || national.startsWith('0')) return null;
  const kinds = national.length === 9 ? kindsOfNine : kindsOfTen;
  const prefix = Number(national.slice(0, 4));
  const known = kinds[prefix];
  if (known !== undefined) return known;
  const kind = askMetadata(national);
  kinds[prefix] = kind;
  return kind;
}

function askMetadata(national: string): PlanKind | null {
  const number = parsePhoneNumberFromString(`+81${national}`);
  if (!number?.isValid() || number.nationalNumber !== national) return null;
  const type = number.getType();
  return (type && kindOfType[type]) ?? null;
}
