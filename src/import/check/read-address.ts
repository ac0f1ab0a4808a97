import type { CheckedLead } from '../model/checked-row.ts';
import { prefectureNames } from './address/find-prefecture-end.ts';
import { parsePrefecture, shortName } from './address/parse-prefecture.ts';
import { type SplitAddress, splitAddress } from './address/split-address.ts';
import { find } from './finding.ts';
import { parsePostalCode } from './parse-postal-code.ts';
import { findPlaces } from './postal/find-places.ts';
import { findPrefectures, isInPlaces } from './postal/find-prefectures.ts';
import { restorePostalParts } from './restore-part-zeros.ts';
import type { RowReader } from './row-reader.ts';
import type { SlotLayout } from './slot-layout.ts';

export type Address = Pick<CheckedLead, 'postalCode' | 'prefecture' | 'city' | 'street' | 'building'>;

/**
 * Reads the address of a row from separate columns and from a whole address. Separate columns take
 * precedence. If they contradict the whole address, it is kept unsplit in `street`, so that nothing
 * is lost. A missing prefecture is added if only one prefecture has that city, and the postal code
 * is compared with both.
 */
export function readAddress(reader: RowReader, layout: SlotLayout): Address {
  const { at } = layout;
  const written = joinColumns(reader, layout);
  const cityAt = at.city === -1 ? at.address : at.city;
  const address = addPrefecture(
    reader,
    cityAt,
    addCity(reader, cityAt, writeOutPrefecture(reader, cityAt, written)),
  );
  checkPostalCode(reader, at.postal_code === -1 ? at.address : at.postal_code, address);
  return address;
}

function joinColumns(reader: RowReader, { at }: SlotLayout): Address {
  const own: Address = {
    postalCode: readPostalCode(reader, at.postal_code, reader.value(at.postal_code)),
    prefecture: readPrefecture(reader, at.prefecture),
    city: readCity(reader, at.city),
    street: reader.value(at.street),
    building: reader.value(at.building),
  };
  const whole = reader.value(at.address);
  if (whole === '') return own;
  const split = splitBelow(own, whole);
  const found = { ...split, postalCode: readPostalCode(reader, at.address, split.postalCode) };
  return isAtOdds(own, found) ? { ...own, street: joinText(whole, own.street) } : joinAddress(own, found);
}

/**
 * Splits an address that continues a prefecture or city in its own column (市区町村以下, 以降の住所). Together
 * they determine where the city ends.
 */
function splitBelow(own: Address, whole: string): SplitAddress {
  const { prefecture, city } = own;
  if (prefecture === '' && city === '') return splitAddress(whole);
  const written = splitAddress(whole);
  if (written.prefecture !== '' || written.postalCode !== '') return written;
  const start = city === '' || whole.startsWith(city) ? '' : city;
  const split = splitAddress(prefecture + start + whole);
  // An unknown prefecture or city is not removed from the address.
  if (split.prefecture !== prefecture || (city !== '' && split.city !== city)) return written;
  return split;
}

function readPostalCode(reader: RowReader, at: number, text: string): string {
  if (text === '') return '';
  const whole = reader.row.slots[at]?.joined.length === 1 ? restorePostalParts(text) : text;
  if (whole === text) return reader.keep(at, parsePostalCode(text));
  const finding = find('postal_code_zero_restored', { before: text, after: whole });
  const unfixed = { text, finding: find('postal_code_invalid') };
  return reader.keep(at, { text: whole, finding, unfixed });
}

function readPrefecture(reader: RowReader, at: number): string {
  const text = reader.value(at);
  return text === '' ? '' : reader.keep(at, parsePrefecture(text));
}

/** 京都市 下京区 is one name. */
function readCity(reader: RowReader, at: number): string {
  const text = reader.value(at);
  return text.includes('市 ') || text.includes('市\u3000')
    ? text.replace(/^(\S+市)\s+(\S+区)$/, '$1$2')
    : text;
}

/** 千葉市川市 means 千葉県市川市: the text after the short name is a city of that prefecture. */
function writeOutPrefecture(reader: RowReader, at: number, address: Address): Address {
  const whole = address.city + address.street;
  if (address.prefecture !== '' || whole === '') return address;
  const prefecture = shortNames.get(whole.slice(0, 2)) ?? shortNames.get(whole.slice(0, 3));
  if (!prefecture) return address;
  const split = splitAddress(prefecture + whole.slice(shortName(prefecture).length).trimStart());
  if (split.city === '' || !findPrefectures(split.city).has(prefecture)) return address;
  if (!reader.mayFix(at, 'prefecture_added')) return address;
  reader.report(
    at,
    find('prefecture_added', { before: whole, after: prefecture + split.city + split.street }),
  );
  const building = joinText(split.building, address.building);
  return { ...address, prefecture, city: split.city, street: split.street, building };
}

const shortNames: ReadonlyMap<string, string> = new Map(
  prefectureNames.filter((name) => name !== '北海道').map((name) => [shortName(name), name]),
);

function isWardAlone(city: string): boolean {
  return city.endsWith('区') && !city.includes('市');
}

type Place = Pick<Address, 'postalCode' | 'prefecture' | 'city'>;

function mayLackCity({ postalCode, prefecture, city }: Place): boolean {
  return postalCode !== '' && prefecture !== '東京都' && (city === '' || isWardAlone(city));
}

/** True if the street and building cannot change how the place is read. */
export function isWholePlace(place: Place): boolean {
  return place.prefecture !== '' && !mayLackCity(place);
}

/**
 * Adds the city of a ward from the postal code if the code has one such city: 600-8216 is in
 * 京都市下京区.
 */
function addCity(reader: RowReader, at: number, address: Address): Address {
  const { postalCode, prefecture, city } = address;
  if (!mayLackCity(address)) return address;
  const text = city === '' ? address.street : city;
  if (!/^[^市]{1,5}区/.test(text) || !sevenDigits.test(postalCode)) return address;
  const [place, another] = findPlaces(postalCode);
  if (!place || another || !place.prefecture.startsWith(prefecture)) return address;
  const ward = /市(.+区)$/.exec(place.city)?.[1];
  if (!ward || !(address.city === '' ? text.startsWith(ward) : text === ward)) return address;
  if (!reader.mayFix(at, 'prefecture_added')) return address;
  reader.report(at, find('prefecture_added', { before: ward, after: place.prefecture + place.city }));
  const street = address.city === '' ? text.slice(ward.length).trimStart() : address.street;
  return { ...address, prefecture: place.prefecture, city: place.city, street };
}

/**
 * Adds the prefecture of a city. 府中市 is in two prefectures and 中央区 in many: the postal code decides
 * between them.
 */
function addPrefecture(reader: RowReader, at: number, address: Address): Address {
  if (address.prefecture !== '' || address.city === '') return address;
  const prefecture = findOnlyPrefecture(address);
  if (prefecture === null || !reader.mayFix(at, 'prefecture_added')) return address;
  const after = prefecture + address.city;
  reader.report(at, find('prefecture_added', { before: address.city, after }));
  return { ...address, prefecture };
}

function findOnlyPrefecture({ city, postalCode }: Address): string | null {
  const possible = findPrefectures(city);
  const [prefecture, another] = possible;
  if (prefecture === undefined || another === undefined) return prefecture ?? null;
  if (!sevenDigits.test(postalCode)) return null;
  const found = findPlaces(postalCode);
  const [only, ...others] = [...possible].filter((one) => isInPlaces(one, city, found));
  return only !== undefined && others.length === 0 ? only : null;
}

function checkPostalCode(reader: RowReader, at: number, { postalCode, prefecture, city }: Address): void {
  if (postalCode === '' || !sevenDigits.test(postalCode)) return;
  const found = findPlaces(postalCode);
  if (found.length === 0) reader.report(at, find('postal_code_unknown', { code: postalCode }));
  else if (!isInPlaces(prefecture, city, found)) {
    const places = found.map((place) => place.prefecture + place.city).join('、');
    reader.report(at, find('postal_code_elsewhere', { code: postalCode, places }));
  }
}

const sevenDigits = /^\d{3}-\d{4}$/;

function isAtOdds(own: Address, found: SplitAddress): boolean {
  return (
    differs(own.postalCode, found.postalCode) ||
    differs(own.prefecture, found.prefecture) ||
    differs(own.city, found.city)
  );
}

function differs(own: string, found: string): boolean {
  return own !== '' && found !== '' && own !== found;
}

function joinAddress(own: Address, found: SplitAddress): Address {
  return {
    postalCode: own.postalCode || found.postalCode,
    prefecture: own.prefecture || found.prefecture,
    city: own.city || found.city,
    street: joinText(found.street, own.street),
    building: joinText(found.building, own.building),
  };
}

function joinText(first: string, second: string): string {
  if (second === '' || first === second) return first;
  return first === '' ? second : `${first} ${second}`;
}
