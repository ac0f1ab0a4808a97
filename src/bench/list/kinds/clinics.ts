import { drawOne, drawsOf } from '../draw.ts';
import { middles, places, stems } from '../words.ts';
import type { ListKind } from './list-kind.ts';
import { blockOf, drawPerson, landlineOf } from './person.ts';

const forms = ['医院', 'クリニック', '内科医院', '歯科医院', '整形外科', '眼科クリニック', '小児科医院'];

/** Clinics with separate columns for town (町域) and block (番地). */
export const clinics: ListKind = {
  usualRows: 5000,
  header: ['医療機関名', '院長名', '郵便番号', '都道府県', '市区町村', '町域', '番地', '電話番号', 'FAX番号'],
  row(seed, index) {
    const draw = drawsOf(seed, index);
    const place = drawOne(draw, places);
    const { family, given } = drawPerson(draw);
    return [
      clinicName(index),
      `${family}　${given}`,
      place.postalCode,
      place.prefecture,
      place.city,
      place.town,
      blockOf(index),
      landlineOf(2 * index, place).join('-'),
      draw(3) === 0 ? '' : landlineOf(2 * index + 1, place).join('-'),
    ];
  },
};

/** Without 髙橋 and 齋藤, which are variants of 高橋 and 斎藤. */
const families = stems.filter(([name]) => !/[髙齋]/.test(name));

function clinicName(index: number): string {
  const stem = families[index % families.length]?.[0] ?? '';
  const rest = Math.floor(index / families.length);
  const form = forms[rest % forms.length] ?? '';
  const round = Math.floor(rest / forms.length);
  const middle = round === 0 ? '' : (middles[(round - 1) % middles.length]?.[0] ?? '');
  const further = Math.floor(Math.max(0, round - 1) / middles.length);
  return `${stem}${middle}${form}${further === 0 ? '' : `第${further + 1}分院`}`;
}
