import { drawOne, drawsOf } from '../draw.ts';
import { companyName } from '../lead-list.ts';
import { places } from '../words.ts';
import type { ListKind } from './list-kind.ts';
import { blockOf, drawPerson, landlineOf } from './person.ts';

const industries = ['建設業', '製造業', '卸売業', '小売業', '不動産業', '医療・福祉', '情報通信業'];

/**
 * A list of companies from a vendor. 10 % of 代表者名 are blank. Optional columns contain words for
 * “none”.
 */
export const companies: ListKind = {
  usualRows: 12_000,
  header: ['企業名', '代表者名', '郵便番号', '住所', '電話番号', 'FAX番号', '業種', '従業員数', '設立年月'],
  row(seed, index) {
    const draw = drawsOf(seed, index);
    const place = drawOne(draw, places);
    const { family, given } = drawPerson(draw);
    return [
      companyName(index),
      index % 10 === 3 ? '' : `${family} ${given}`,
      place.postalCode,
      `${place.prefecture}${place.city}${place.town}${blockOf(index)}`,
      landlineOf(2 * index, place).join('-'),
      draw(3) === 0 ? drawOne(draw, ['', 'なし', '－']) : landlineOf(2 * index + 1, place).join('-'),
      drawOne(draw, industries),
      drawOne(draw, ['非公開', `${draw(900) + 1}`, `約${draw(90) + 1}名`]),
      `${draw(70) + 1950}年${draw(12) + 1}月`,
    ];
  },
};
