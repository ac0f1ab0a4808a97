import { designatedCities, tangledCities, tangledCounties, tangledTowns, tokyoWards } from './place-names.ts';

const city = /[^市区町村\s\d０-９]{1,7}?市/y;
const ward = /[^市区町郡\s\d０-９]{1,4}?区/y;
/** Some systems write 京都市 下京区 with a space. */
const wardAfterBlank = /[\s\u3000]*[^市区町郡\s\d０-９]{1,4}?区/y;
const county = /[^市区町村\s\d０-９]{1,5}?郡/y;
const townOrVillage = /[^市区町村\s\d０-９]{1,6}?[町村]/y;

/**
 * Returns the end of the 市区町村 that starts at `from`, or `from` if none is certain. A county
 * includes its town or village, a designated city its ward; a ward alone is one of Tokyo's 23.
 * Towns are only recognized after a prefecture: 本町1-2 is not a town.
 */
export function findCityEnd(text: string, from: number, hasPrefecture: boolean): number {
  const countyEnd = endOf(tangledCounties, county, text, from);
  if (countyEnd > from) {
    const townEnd = endOf(tangledTowns, townOrVillage, text, countyEnd);
    if (townEnd > countyEnd) return townEnd;
  }
  const townEnd = hasPrefecture ? endOfName(tangledTowns, text, from) : from;
  if (townEnd > from) return townEnd;
  const cityEnd = endOf(tangledCities, city, text, from);
  if (cityEnd > from) return withWard(text, from, cityEnd);
  const wardEnd = endOfMatch(ward, text, from);
  if (tokyoWards.has(text.slice(from, wardEnd))) return wardEnd;
  return hasPrefecture ? endOfMatch(townOrVillage, text, from) : from;
}

function withWard(text: string, from: number, cityEnd: number): number {
  if (!designatedCities.has(text.slice(from, cityEnd))) return cityEnd;
  return endOfMatch(wardAfterBlank, text, cityEnd);
}

/**
 * Returns the end of a name that the rule would cut incorrectly, or else the end found by the rule;
 * `from` if there is neither.
 */
function endOf(names: readonly string[], rule: RegExp, text: string, from: number): number {
  const end = endOfName(names, text, from);
  return end > from ? end : endOfMatch(rule, text, from);
}

function endOfName(names: readonly string[], text: string, from: number): number {
  const name = names.find((candidate) => text.startsWith(candidate, from));
  return from + (name?.length ?? 0);
}

function endOfMatch(rule: RegExp, text: string, from: number): number {
  rule.lastIndex = from;
  return from + (rule.exec(text)?.[0].length ?? 0);
}
