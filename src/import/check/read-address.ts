import type { CheckedLead } from '../model/checked-row.ts';
import { type SplitAddress, splitAddress } from './address/split-address.ts';
import { find } from './finding.ts';
import { parsePostalCode } from './parse-postal-code.ts';
import { findPlaces } from './postal/find-places.ts';
import { findPrefectures, isInPlaces } from './postal/find-prefectures.ts';
import type { RowReader } from './row-reader.ts';
import type { SlotLayout } from './slot-layout.ts';

type Address = Pick<CheckedLead, 'postalCode' | 'prefecture' | 'city' | 'street' | 'building'>;

/**
 * The address of a row, from its own columns and from a whole address in one. A column of its own wins; where the two
 * differ the whole address stays unsplit in `street`, for nothing may be lost. A missing prefecture is added where only one
 * has such a city, and the postal code is held against both.
 */
export function readAddress(reader: RowReader, layout: SlotLayout): Address {
  const { at } = layout;
  const written = joinColumns(reader, layout);
  const address = addPrefecture(reader, at.city === -1 ? at.address : at.city, written);
  checkPostalCode(reader, at.postal_code === -1 ? at.address : at.postal_code, address);
  return address;
}

function joinColumns(reader: RowReader, { at }: SlotLayout): Address {
  const own: Address = {
    postalCode: readPostalCode(reader, at.postal_code, reader.value(at.postal_code)),
    prefecture: reader.value(at.prefecture),
    city: reader.value(at.city),
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
 * Splits an address that goes on from the prefecture, or the city, in a column of its own (市区町村以下, 以降の住所): together they
 * say where the city ends.
 */
function splitBelow(own: Address, whole: string): SplitAddress {
  const { prefecture, city } = own;
  if (prefecture === '' && city === '') return splitAddress(whole);
  const written = splitAddress(whole);
  if (written.prefecture !== '' || written.postalCode !== '') return written;
  const start = city === '' || whole.startsWith(city) ? '' : city;
  const split = splitAddress(prefecture + start + whole);
  // A prefecture or a city that is not known cuts nothing off.
  if (split.prefecture !== prefecture || (city !== '' && split.city !== city)) return written;
  return split;
}

function readPostalCode(reader: RowReader, at: number, text: string): string {
  return text === '' ? '' : reader.keep(at, parsePostalCode(text));
}

/** 府中市 is in two prefectures and 中央区 in many: only what is in one says which. */
function addPrefecture(reader: RowReader, at: number, address: Address): Address {
  if (address.prefecture !== '' || address.city === '') return address;
  const [prefecture, another] = findPrefectures(address.city);
  if (!prefecture || another || !reader.mayFix(at, 'prefecture_added')) return address;
  const after = prefecture + address.city;
  reader.report(at, find('prefecture_added', { before: address.city, after }));
  return { ...address, prefecture };
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
