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
 * Splits a whole address into fields without rewriting it: the joined parts equal the address,
 * except for spaces between them. Parts that cannot be separated with certainty stay together in
 * `street`.
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
    city: text.slice(cityStart, cityEnd).replaceAll(/[\s\u3000]/g, ''),
    street: rest.slice(0, buildingStart).trimEnd(),
    building: rest.slice(buildingStart).trimStart(),
  };
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return at;
}

/**
 * A block number, a space, and the name of a building: 丸の内1-9-1 グラントウキョウ. A number after the space
 * can belong to the block.
 */
const numberThenSpace =
  /(?:[0-9０-９]|[0-9０-９一二三四五六七八九十](?:丁目|番地?|号))(?=\s+[^\s0-9０-９\-－−‐ー(（])/;

/**
 * A house number followed by the name of a building without a space: 1-9-1グラントウキョウ, 15番5十五番館ビル.
 * Three consecutive kana mean a building; other characters do if a word for a building follows.
 * 24条西5丁目 and 14号北1番地 continue with digits and are streets.
 */
const numberThenName =
  /[-－−‐の番地目][0-9０-９]{1,5}(?:番地|番|号)?(?=[ァ-ヺー]{3}|[ァ-ヺー\p{Script=Han}A-Za-zＡ-Ｚａ-ｚⅠ-Ⅻ・]{0,12}(?:ビル|マンション|ハイツ|コーポ|タワー|プラザ|アパート|メゾン|ハウス|パレス|センター|ヒルズ|会館|荘))/u;

function findBuildingStart(rest: string): number {
  const ends = [numberThenSpace, numberThenName].map((form) => {
    const found = form.exec(rest);
    return found ? found.index + found[0].length : rest.length;
  });
  return Math.min(...ends);
}
