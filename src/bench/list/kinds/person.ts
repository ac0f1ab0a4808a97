import type { Draw } from '../draw.ts';
import { drawOne } from '../draw.ts';
import { givenNames, type Place, stems } from '../words.ts';

/** 姓 and 名 with their readings. Names repeat: about 1,900 are shared by all persons of a list. */
export function drawPerson(draw: Draw) {
  const [family, familyKana] = drawOne(draw, stems);
  const [given, givenKana] = drawOne(draw, givenNames);
  return { family, familyKana, given, givenKana };
}

/** A block that no other index has, so that persons of one name live at different addresses. */
export function blockOf(index: number): string {
  return `${(index % 9) + 1}-${(Math.floor(index / 9) % 30) + 1}-${Math.floor(index / 270) + 1}`;
}

export function drawLandline(draw: Draw, { areaCode, exchange }: Place): [string, string, string] {
  return [
    areaCode,
    exchange + drawDigits(draw, 9 - areaCode.length - exchange.length - 3),
    drawDigits(draw, 4),
  ];
}

export function drawMobile(draw: Draw): [string, string, string] {
  return [drawOne(draw, ['090', '080']), `${draw(8) + 2}${drawDigits(draw, 3)}`, drawDigits(draw, 4)];
}

function drawDigits(draw: Draw, count: number): string {
  return String(draw(10 ** count)).padStart(count, '0');
}
