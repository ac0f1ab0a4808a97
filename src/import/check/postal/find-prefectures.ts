import { unifyKanji } from '../../model/company-key/unify-kanji.ts';
import { type Place, places } from './find-places.ts';

/**
 * The key by which two spellings of a 市区町村 are equal. Ignores ヶ, ケ and が; ッ and つ; ノ, の and 之; old
 * and new kanji (the pairs of geolonia's japanese-addresses-v2); spaces; and an omitted county.
 */
function cityKey(city: string): string {
  return unifyKanji(city)
    .replaceAll(/[ヶヵケカがか力]/g, 'ケ')
    .replaceAll(/[ッツっ]/g, 'つ')
    .replaceAll(/[之ノ]/g, 'の')
    .replaceAll('ふ頭', '埠頭')
    .replaceAll('竈', '釜')
    .replaceAll(/\s/g, '')
    .replace(/^.{1,5}郡(?=.+[町村]$)/, '');
}

/**
 * The prefectures that have a 市区町村 with this name. A ward can be given without its city. Empty if
 * the name is not in use.
 */
export function findPrefectures(city: string): ReadonlySet<string> {
  prefecturesOf ??= makeIndex();
  return prefecturesOf.get(cityKey(city)) ?? none;
}

/**
 * True if an address in this prefecture and city can have a postal code with these places. Blank
 * values and names no longer in use never contradict.
 */
export function isInPlaces(prefecture: string, city: string, found: readonly Place[]): boolean {
  if (found.some((place) => place.prefecture === prefecture && place.city === city)) return true;
  const inPrefecture = found.filter((place) => place.prefecture.startsWith(prefecture));
  if (inPrefecture.length === 0) return false;
  if (city === '' || findPrefectures(city).size === 0) return true;
  const key = cityKey(city);
  return inPrefecture.some((place) => {
    const other = cityKey(place.city);
    return other.startsWith(key) || other.endsWith(key);
  });
}

const none: ReadonlySet<string> = new Set();
const wardOfCity = /^(.+市)(.+区)$/;

let prefecturesOf: ReadonlyMap<string, ReadonlySet<string>> | undefined;

function makeIndex(): ReadonlyMap<string, ReadonlySet<string>> {
  const index = new Map<string, Set<string>>();
  for (const { prefecture, city } of places) {
    const key = cityKey(city);
    for (const name of [key, ...(wardOfCity.exec(key)?.slice(1) ?? [])]) {
      index.set(name, (index.get(name) ?? new Set()).add(prefecture));
    }
  }
  return index;
}
