/** Cities whose names hold 市, 町 or 村 before their end: the plain rule would cut them short. */
const tangled = [
  ...[
    '市川市',
    '市原市',
    '四日市市',
    '廿日市市',
    '野々市市',
    '余市郡',
    '高市郡',
    '町田市',
    '十日町市',
    '大町市',
    '村山市',
    '村上市',
    '田村市',
    '東村山市',
  ],
  ...[
    '武蔵村山市',
    '羽村市',
    '大村市',
    '中村市',
    '余市町',
    '北村山郡',
    '東村山郡',
    '西村山郡',
    '田村郡',
    '郡山市',
    '大和郡山市',
    '小郡市',
    '郡上市',
    '蒲郡市',
    '八日市市',
    '八日市場市',
    '上市町',
    '下市町',
    '玉村町',
    '村田町',
    '町村',
  ],
] as const;

/** The twenty designated cities, whose wards are part of the city's field. */
const designated = new Set(
  '札幌市 仙台市 さいたま市 千葉市 横浜市 川崎市 相模原市 新潟市 静岡市 浜松市 名古屋市 京都市 大阪市 堺市 神戸市 岡山市 広島市 北九州市 福岡市 熊本市'.split(
    ' ',
  ),
);

const ward = /[^市区町村郡\s\d０-９]{1,4}区/y;
const county = /[^市区町村\s\d０-９]{1,5}?郡/y;
const townOrVillage = /(?:[^市区町村\s\d０-９]{1,6}?|玉|余市|上市|下市)[町村]/y;
const city = /[^市区町村\s\d０-９]{1,7}?市/y;

/**
 * Where the 市区町村 that starts at `from` ends; `from` itself where none is sure. With a county its town or village
 * belongs to it; a designated city takes its ward; a ward alone is one of Tokyo's 23.
 */
export function findCityEnd(text: string, from: number, prefecture: string): number {
  const known = tangled.find((name) => text.startsWith(name, from));
  if (known?.endsWith('市')) return from + known.length;
  if (known?.endsWith('町')) return from + known.length;
  const countyEnd = known?.endsWith('郡') ? from + known.length : endOf(county, text, from);
  if (countyEnd > from) return orElse(endOf(townOrVillage, text, countyEnd), countyEnd, from);
  const cityEnd = endOf(city, text, from);
  if (cityEnd > from) return withWard(text, from, cityEnd);
  if (prefecture === '東京都' || prefecture === '') {
    const wardEnd = endOf(ward, text, from);
    if (wardEnd > from && tokyoWards.has(text.slice(from, wardEnd))) return wardEnd;
  }
  return prefecture === '' ? from : endOf(townOrVillage, text, from);
}

const tokyoWards = new Set(
  '千代田区 中央区 港区 新宿区 文京区 台東区 墨田区 江東区 品川区 目黒区 大田区 世田谷区 渋谷区 中野区 杉並区 豊島区 北区 荒川区 板橋区 練馬区 足立区 葛飾区 江戸川区'.split(
    ' ',
  ),
);

function withWard(text: string, from: number, cityEnd: number): number {
  if (!designated.has(text.slice(from, cityEnd))) return cityEnd;
  return Math.max(cityEnd, endOf(ward, text, cityEnd));
}

/** A county without a town after it is no place to cut: the street keeps everything. */
function orElse(end: number, start: number, from: number): number {
  return end > start ? end : from;
}

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match ? from + match[0].length : from;
}
