import type { Mapping } from '../../contract/mapping.ts';
import { type Draw, drawOne, drawsOf } from './draw.ts';
import {
  buildings,
  givenNames,
  legalForms,
  middles,
  notes,
  type Place,
  places,
  stems,
  trades,
  type Word,
} from './words.ts';

/** The columns of the list, with their usual names in Japanese lists. */
export const leadListHeader = [
  '会社名',
  '担当者名',
  '電話番号',
  'フリガナ',
  '郵便番号',
  '都道府県',
  '市区町村',
  '番地',
  '建物名',
  'メール',
  'URL',
  '備考',
] as const;

const leadListFields = [
  'lead_name',
  'contact_name',
  'phone',
  'kana',
  'postal_code',
  'prefecture',
  'city',
  'street',
  'building',
  'email',
  'website',
  'note',
] as const;

/** The mapping of its columns in an import. */
export const leadListMapping: Mapping = {
  columns: leadListFields.map((field, index) => ({ index, field })),
  fixed: {},
};

const companySeed = 20_261_123;
const contactSeed = 7_210_342;
/** The last of this many rows is another contact of an earlier company: 12.5 % of the rows. */
const rowsPerRepeat = 8;

/**
 * Row `index` (from 0) of an endless list of leads, the same on every machine. Seven of eight rows
 * are new companies; the eighth is another contact of an earlier one. About one field in ten
 * contains a comma or a line break.
 */
export function leadRow(index: number): readonly string[] {
  const draw = drawsOf(contactSeed, index);
  const company = companyOf(index, draw);
  const place = placeOf(company);
  const contact = `${drawOne(draw, stems)[0]} ${drawOne(draw, givenNames)[0]}`;
  return [companyName(company), contact, phoneNumber(draw, place), ...companyFields(company, place)];
}

function companyOf(index: number, draw: Draw): number {
  const group = Math.floor(index / rowsPerRepeat);
  const newCompanies = group * (rowsPerRepeat - 1) + (index % rowsPerRepeat);
  return index % rowsPerRepeat === rowsPerRepeat - 1 ? draw(newCompanies) : newCompanies;
}

const combinations = stems.length * middles.length * trades.length * legalForms.length;
/**
 * Coprime to the number of combinations: neighbours in the list get distant names, and each name is
 * used once.
 */
const stride = 611_953;

type NameParts = {
  readonly words: readonly Word[];
  readonly form: readonly [string, string];
  branch: string;
};

function partsOf(company: number): NameParts {
  let rest = (company * stride) % combinations;
  const take = <Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item => {
    const item = items[rest % items.length];
    rest = Math.floor(rest / items.length);
    if (item === undefined) throw new RangeError('no words');
    return item;
  };
  const words = [take(stems), take(middles), take(trades)];
  const round = Math.floor(company / combinations);
  return { words, form: take(legalForms), branch: round === 0 ? '' : ` ${round + 1}号店` };
}

/** The name of company `company` of the endless list. Names are unique. */
export function companyName(company: number): string {
  const { words, form, branch } = partsOf(company);
  return form[0] + words.map(([written]) => written).join('') + form[1] + branch;
}

function placeOf(company: number): Place {
  return drawOne(drawsOf(companySeed, company), places);
}

/** All fields after the phone number. They are the same in all rows of the company. */
function companyFields(company: number, place: Place): readonly string[] {
  const draw = drawsOf(companySeed + 1, company);
  const kana = partsOf(company)
    .words.map(([, fileOptions]) => fileOptions)
    .join('');
  const block = `${place.town}${draw(9) + 1}-${draw(30) + 1}-${draw(20) + 1}`;
  const floor = drawOne(draw, [`${draw(12) + 1}階`, `${draw(9) + 1}F`]);
  const building = drawOne(draw, [
    '',
    '',
    `${drawOne(draw, buildings)}${floor}`,
    `${drawOne(draw, buildings)}, ${floor}`,
  ]);
  const domain = `company-${company.toString(36)}.example.jp`;
  const website = draw(3) === 0 ? '' : `https://www.${domain}/`;
  return [
    kana,
    place.postalCode,
    place.prefecture,
    place.city,
    block,
    building,
    `info@${domain}`,
    website,
    noteOf(draw),
  ];
}

function noteOf(draw: Draw): string {
  const note = drawOne(draw, notes);
  switch (draw(20)) {
    case 0:
      return '';
    case 1:
      return note;
    case 2:
      return `「${note}」とのこと, "至急"`;
    default:
      return `${note}${drawOne(draw, [', ', '\n'])}${drawOne(draw, notes)}`;
  }
}

/** Landlines of the place, mobile, toll-free and IP numbers, in various common notations. */
function phoneNumber(draw: Draw, place: Place): string {
  const kind = draw(100);
  if (kind < 55) {
    const local = 10 - place.areaCode.length;
    const exchange = place.exchange + digits(draw, local - 5);
    return written(draw, [place.areaCode, exchange, digits(draw, 4)]);
  }
  if (kind < 90)
    return written(draw, [
      drawOne(draw, ['090', '080']),
      `${draw(8) + 2}${digits(draw, 3)}`,
      digits(draw, 4),
    ]);
  if (kind < 97) return written(draw, ['0120', `${draw(8) + 1}${digits(draw, 2)}`, digits(draw, 3)]);
  return written(draw, ['050', `3${digits(draw, 3)}`, digits(draw, 4)]);
}

function written(draw: Draw, parts: readonly [string, string, string]): string {
  switch (draw(20)) {
    case 0:
      return parts.join('');
    case 1:
      return `${parts[0]}(${parts[1]})${parts[2]}`;
    case 2:
      return parts
        .join('-')
        .replaceAll(/[0-9-]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));
    default:
      return parts.join('-');
  }
}

function digits(draw: Draw, count: number): string {
  return String(draw(10 ** count)).padStart(count, '0');
}
