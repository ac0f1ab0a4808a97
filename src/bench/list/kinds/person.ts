import { type Draw, drawOne } from '../draw.ts';
import { givenNames, type Place, stems } from '../words.ts';

/** 姓 and 名 with their readings. Names repeat: all persons of a list share about 1,900 names. */
export function drawPerson(draw: Draw) {
  const [family, familyKana] = drawOne(draw, stems);
  const [given, givenKana] = drawOne(draw, givenNames);
  return { family, familyKana, given, givenKana };
}

/**
 * A block that no other index has, so that persons of the same name live at different addresses.
 */
export function blockOf(index: number): string {
  return `${(index % 9) + 1}-${(Math.floor(index / 9) % 30) + 1}-${Math.floor(index / 270) + 1}`;
}

/** A landline of the place that no other index has (up to 100,000 per place). */
export function landlineOf(index: number, { areaCode, exchange }: Place): [string, string, string] {
  const digits = 10 - areaCode.length - exchange.length;
  const local = scatter(index, digits);
  return [areaCode, exchange + local.slice(0, digits - 4), local.slice(digits - 4)];
}

/** A mobile number that no other index has. */
export function mobileOf(index: number): [string, string, string] {
  const local = scatter(index, 8);
  return [
    index % 2 === 0 ? '090' : '080',
    `${2 + (Number(local[0]) % 8)}${local.slice(1, 4)}`,
    local.slice(4),
  ];
}

/**
 * Different digits for each index below 10 ** `digits`. The factor has no divisor in common with
 * 10.
 */
function scatter(index: number, digits: number): string {
  return String(((index + 1) * 37_079) % 10 ** digits).padStart(digits, '0');
}
