import type { NameKind } from '../model/company-key/name-kind.ts';

/** Identifying values of a row or lead besides its name; '' if unknown. */
export type Signs = {
  readonly kana: string;
  readonly prefecture: string;
  readonly city: string;
  /** Street number (番号) and building (ビル等). */
  readonly street: string;
  readonly birthday: string;
};

/**
 * True if two records with the same name are the same. A legal form is sufficient, but
 * organisations must not be in two places. Other names need a second matching value and no
 * differing value. The reading counts if it is long enough to be that of a whole name.
 */
export function areSame(kind: NameKind, one: Signs, other: Signs, hasNumber: boolean): boolean {
  if (kind === 'company') return true;
  if (differs(one.prefecture, other.prefecture) || differs(one.city, other.city)) return false;
  if (kind === 'organisation') return true;
  if (differs(one.street, other.street) || differs(one.birthday, other.birthday)) return false;
  if (differs(one.kana, other.kana)) return false;
  return (
    hasNumber ||
    agrees(one.street, other.street) ||
    agrees(one.birthday, other.birthday) ||
    (isFullReading(one.kana) && agrees(one.kana, other.kana))
  );
}

/** サトウ is a family name, サトウマコト a person. */
const shortestReading = 5;

/** True if the kana is long enough to be that of a family name and a given name. */
export function isFullReading(kana: string): boolean {
  return kana.length >= shortestReading;
}

function agrees(one: string, other: string): boolean {
  return one !== '' && one === other;
}

function differs(one: string, other: string): boolean {
  return one !== '' && other !== '' && one !== other;
}

/**
 * Signs as they are compared: width, case, blanks and kinds of dashes say nothing; 1-1-19 is not
 * 1-11-9.
 */
export function foldSigns(signs: Signs): Signs {
  return {
    kana: fold(signs.kana),
    prefecture: fold(signs.prefecture).replace(/[都府県]$/, ''),
    city: fold(signs.city),
    street: fold(signs.street),
    birthday: fold(signs.birthday),
  };
}

function fold(text: string): string {
  if (text === '') return '';
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/丁目|番地の|番地|番(?=\d)|号$/g, '-')
    .replaceAll(/[\s\p{Variation_Selector}‐‑‒–—―−ー-]+/gu, separator);
}

/** Between two digits a dash or blank separates numbers; anywhere else it says nothing. */
function separator(run: string, at: number, text: string): string {
  return isDigit(text[at - 1]) && isDigit(text[at + run.length]) ? '-' : '';
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}
