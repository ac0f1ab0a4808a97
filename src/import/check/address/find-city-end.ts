import { designatedCities, tangledCities, tangledCounties, tangledTowns, tokyoWards } from './place-names.ts';

const city = /[^市区町村\s\d０-９]{1,7}?市/y;
const ward = /[^市区町郡\s\d０-９]{1,4}?区/y;
/** 京都市 下京区: some systems keep the two apart. */
const wardAfterBlank = /[\s\u3000]*[^市区町郡\s\d０-９]{1,4}?区/y;
const county = /[^市区町村\s\d０-９]{1,5}?郡/y;
const townOrVillage = /[^市区町村\s\d０-９]{1,6}?[町村]/y;

/**
 * Where the 市区町村 that starts at `from` ends; `from` itself where none is sure. A county takes its town or village, a
 * designated city its ward; a ward alone is one of Tokyo's 23. Without a prefecture before it a town is not looked for:
 * 本町1-2 is no town.
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

/** The end of a name the rule would cut wrongly, else the end by rule; `from` where there is neither. */
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
