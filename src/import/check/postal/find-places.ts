import postalCodes from './postal-codes.json' with { type: 'json' };

/**
 * A 都道府県 and one of its 市区町村 in the spelling of Japan Post (a county before its town, a city before
 * its ward).
 */
export type Place = { readonly prefecture: string; readonly city: string };

/** Every 市区町村 of Japan. */
export const places: readonly Place[] = Object.entries(postalCodes.prefectures).flatMap(
  ([prefecture, cities]) => Object.keys(cities).map((city) => ({ prefecture, city })),
);

/**
 * The places of a postal code (`NNN-NNNN`), according to Japan Post's lists including large
 * offices. Empty if the code is unknown or no longer used. A few codes span several cities, and
 * 498-0000 spans prefectures.
 */
export function findPlaces(postalCode: string): readonly Place[] {
  index ??= makeIndex();
  const { codes, placeOf } = index;
  const code = Number(postalCode.slice(0, 3) + postalCode.slice(4));
  const found: Place[] = [];
  for (let at = lowerBound(codes, code); codes[at] === code; at += 1) {
    const place = places[placeOf[at] ?? 0];
    if (place) found.push(place);
  }
  return found;
}

/** True if a postal code (`NNN-NNNN`) is in use. */
export function isPostalCode(postalCode: string): boolean {
  return findPlaces(postalCode).length > 0;
}

/**
 * Codes in ascending order, each with its place. A code with several places occurs several times.
 */
type Index = { readonly codes: Uint32Array; readonly placeOf: Uint16Array };

let index: Index | undefined;

/** Built on first use. It takes about 30 ms, which most commands do not need. */
function makeIndex(): Index {
  const packed = Object.values(postalCodes.prefectures).flatMap((cities) => Object.values(cities));
  const pairs = packed.flatMap((runs, place) => unpackRuns(runs).map((code) => code * 65_536 + place));
  const sorted = Float64Array.from(pairs).sort();
  return {
    codes: Uint32Array.from(sorted, (pair) => Math.floor(pair / 65_536)),
    placeOf: Uint16Array.from(sorted, (pair) => pair % 65_536),
  };
}

/** See `packRuns` in bin/make-postal-data.ts. */
function unpackRuns(packed: string): number[] {
  const codes: number[] = [];
  let end = 0;
  for (const run of packed.split(' ')) {
    const [gap = '', more = '0'] = run.split('+');
    const first = end + Number.parseInt(gap, 36);
    end = first + Number.parseInt(more, 36);
    for (let code = first; code <= end; code += 1) codes.push(code);
  }
  return codes;
}

function lowerBound(codes: Uint32Array, code: number): number {
  let from = 0;
  let before = codes.length;
  while (from < before) {
    const middle = (from + before) >>> 1;
    if ((codes[middle] ?? 0) < code) from = middle + 1;
    else before = middle;
  }
  return from;
}
