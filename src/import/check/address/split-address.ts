import { findCityEnd } from './find-city-end.ts';
import { findPostalCodeEnd } from './find-postal-code-end.ts';
import { findPrefectureEnd } from './find-prefecture-end.ts';

export type SplitAddress = {
  readonly postalCode: string;
  readonly prefecture: string;
  readonly city: string;
  readonly street: string;
  readonly building: string;
};

/**
 * Splits a whole address into its fields by cutting it, never by rewriting it: the parts joined are the address, blanks
 * between them aside. What cannot be told for sure stays together in `street`.
 */
export function splitAddress(text: string): SplitAddress {
  const postalCodeEnd = findPostalCodeEnd(text);
  const prefectureStart = skipBlanks(text, postalCodeEnd);
  const prefectureEnd = findPrefectureEnd(text, prefectureStart);
  const cityStart = skipBlanks(text, prefectureEnd);
  const cityEnd = findCityEnd(text, cityStart, prefectureEnd > prefectureStart);
  const rest = text.slice(skipBlanks(text, cityEnd));
  const buildingStart = findBuildingStart(rest);
  return {
    postalCode: text.slice(0, postalCodeEnd),
    prefecture: text.slice(prefectureStart, prefectureEnd),
    city: text.slice(cityStart, cityEnd),
    street: rest.slice(0, buildingStart).trimEnd(),
    building: rest.slice(buildingStart).trimStart(),
  };
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return at;
}

/** A block number, then space, then the name of a building: 丸の内1-9-1 グラントウキョウ. A number after the space may belong to the block. */
const numberThenSpace =
  /(?:[0-9０-９]|[0-9０-９一二三四五六七八九十](?:丁目|番地?|号))(?=\s+[^\s0-9０-９\-－−‐ー(（])/;

function findBuildingStart(rest: string): number {
  const first = numberThenSpace.exec(rest);
  return first ? first.index + first[0].length : rest.length;
}
