import { drawOne, drawsOf } from '../draw.ts';
import { places } from '../words.ts';
import type { ListKind } from './list-kind.ts';
import { blockOf, drawPerson, landlineOf, mobileOf } from './person.ts';

/** One of this many persons has no number at all. */
const rowsPerUnreachable = 400;

/** Private persons, each at a separate address. Many share a name. */
export const persons: ListKind = {
  usualRows: 20_000,
  header: ['氏名', '住所1', '電話', '携帯'],
  row(seed, index) {
    const draw = drawsOf(seed, index);
    const place = drawOne(draw, places);
    const { family, given } = drawPerson(draw);
    const landline = landlineOf(index, place).join('-');
    const mobile = mobileOf(index).join('-');
    const has = draw(10);
    const none = drawOne(draw, ['', '', 'なし', '－', '不明']);
    const isUnreachable = index % rowsPerUnreachable === rowsPerUnreachable - 1;
    return [
      `${family}${drawOne(draw, ['', ' ', '　'])}${given}`,
      `${place.prefecture}${place.city}${place.town}${blockOf(index)}`,
      isUnreachable || has < 4 ? none : landline,
      isUnreachable || has >= 7 ? none : mobile,
    ];
  },
};
