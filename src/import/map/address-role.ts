import type { ColumnContent } from '../model/column-content.ts';
import { headerKey } from './header-key.ts';
import { notAValue } from './header-synonyms.ts';

/**
 * The part of an address in a column. `rest`: everything below the prefecture or city. `line`: a
 * numbered line (住所1, Address Line 2), whose content varies between lists. `room`: a room number,
 * which needs a building. `county_town`: the town below a county (郡), which completes the city.
 */
export type AddressRole =
  | 'postal_code'
  | 'prefecture'
  | 'city'
  | 'county_town'
  | 'street'
  | 'building'
  | 'room'
  | 'rest'
  | 'whole'
  | 'line';

/** An address column. `owner`: words in the header that say whose address it is; '' if none. */
export type AddressColumn = {
  readonly index: number;
  readonly role: AddressRole;
  readonly line: number;
  readonly owner: string;
  /** True if the header names the part and no owner. */
  readonly isExact: boolean;
  readonly isEnglish: boolean;
};

const postalWord = /郵便(?:番号)?|〒|zip(?:code)?|postal(?:code)?|postcode/;
const prefectureWord = /都道府県|^(?:府)?県名?$|prefecture/;
const cityWord = /市区町村|市町村|市区郡|市郡区|区市町村|郡市区|市区/;
const countyTownWord = /^町村名?$/;
const townWord = /町域|町名|大字|小字|^字|町丁|町字|丁目|番地|地番|街区|以降|以下|^番号$|street/;
const buildingWord = /建物|ビル|マンション|アパト|方書|部屋|号室|building|extendedaddress/;
const roomWord = /^(?:部屋番号|部屋|号室|roomnumber|room)$/;
const addressWord = /住所|所在地|address|^addr\d*$/;
const notAnAddress =
  /mail(?!ing)|メル|ipaddress|webaddress|url|ウェブ|web|カナ|フリガナ|ふりがな|かな|ヨミ|英語|英字|ローマ字|pobox|country|緯度|経度/;
const numberedLine =
  /(?:(?:住所|所在地|address|addr)(?:line|その|の)?|street(?:address)?)(?:no)?0?([1-5])$|(?:住所|所在地)(上段?|中段|下段?)$/;
/** The lines of an address form with an upper and a lower field. */
const namedLines: Readonly<Record<string, number>> = { 上: 1, 中: 2, 下: 3 };

/** True if the header means an address or part of one. */
export function isAddressHeader(header: string): boolean {
  const key = headerKey(header);
  return [prefectureWord, cityWord, townWord, addressWord].some((word) => word.test(key));
}

/**
 * Finds the part of an address that a header means, or null. The content can overrule the header: a
 * 市区町村 column with 港区芝1-1 contains everything below the prefecture, and a 番号 column that counts
 * rows is not part of an address.
 */
export function findAddressRole(
  header: string,
  index: number,
  content: ColumnContent | undefined,
): AddressColumn | null {
  const plain = header.normalize('NFKC').toLowerCase();
  const key = headerKey(plain.replace(ownerInBrackets, ''));
  if (key === '' || notAnAddress.test(key) || notAValue.test(plain)) return null;
  const found = roleOf(key);
  if (found === null) return null;
  const role = correct(found.role, key, content);
  if (role === null) return null;
  const owner = ownerOf(plain);
  return { index, role, line: found.line, owner, isExact: owner === '', isEnglish: !/[^a-z0-9]/.test(key) };
}

function roleOf(key: string): { readonly role: AddressRole; readonly line: number } | null {
  const numbered = numberedLine.exec(key);
  const one = (role: AddressRole) => ({ role, line: 0 });
  if (postalWord.test(key)) return one('postal_code');
  const has = {
    prefecture: prefectureWord.test(key),
    city: cityWord.test(key),
    town: townWord.test(key),
    building: buildingWord.test(key),
  };
  if (has.prefecture && (has.city || has.town)) return one('whole');
  if (has.prefecture) return one('prefecture');
  if (has.city && (has.town || has.building)) return one('rest');
  if (has.city) return one('city');
  if (countyTownWord.test(key)) return one('county_town');
  if (has.town && has.building) return one('rest');
  if (numbered) return { role: 'line', line: lineOf(numbered) };
  if (has.town) return one('street');
  if (roomWord.test(key)) return one('room');
  if (has.building) return one('building');
  const english = englishRoles.get(withoutOwner(key));
  if (english !== undefined) return one(english);
  return addressWord.test(key) ? one('whole') : null;
}

function lineOf([, number, named = '']: RegExpExecArray): number {
  return number === undefined ? (namedLines[named.charAt(0)] ?? 1) : Number(number);
}

const englishRoles: ReadonlyMap<string, AddressRole> = new Map([
  ...[
    'state',
    'pref',
    'stateprovince',
    'stateregion',
    'province',
    'region',
    'provincecode',
    'provincename',
    'statecode',
  ].map((word) => [word, 'prefecture'] as const),
  ...['city', 'cityname', 'town'].map((word) => [word, 'city'] as const),
]);

function correct(role: AddressRole, key: string, content: ColumnContent | undefined): AddressRole | null {
  if (!content || content.filled === 0) return role;
  const share = (count: number) => count / content.filled;
  const { counts, filled } = content;
  if (role === 'postal_code') {
    const fits = counts.postal_code + counts.number + counts.text + counts.address;
    if (counts.address * 2 > filled) return 'whole';
    return counts.postal_code === 0 && (filled >= 5 || share(fits) < 0.5) ? null : role;
  }
  if (share(counts.phone + counts.email + counts.website + counts.boolean + counts.date) > 0.5) return null;
  if (key === '番号' && share(counts.number + counts.zeroless_phone + counts.postal_code) > 0.5) return null;
  if ((role === 'prefecture' || role === 'city') && share(counts.address) >= 0.5)
    return role === 'city' ? 'rest' : 'whole';
  if (role === 'prefecture' && filled >= 5) {
    const codes = (content.digits[1] ?? 0) + (content.digits[2] ?? 0);
    return share(counts.prefecture + codes) < 0.1 ? null : role;
  }
  return role;
}

const ownerWords =
  '自宅|会社|勤務先|本社|本店|支店|営業所|店舗|事業所|事務所|施設|病院|医院|学校|団体|企業|法人|注文者|依頼主|依頼者|お?客様|契約者|申込者|申込人|申請者|応募者|登録者|購入者|加入者|会員|組合員|顧客|所有者|オーナー|名義人|貸主|借主|入居者|患者|利用者|受講者|生徒|保護者|世帯主|代表者|担当者|請求先|郵送先|納品先|配送先|送付先|お?届け?先|物件|設置場所|その他|mailing|billing|shipping|home|work|business|office|primary|company|other|personal|default address|address ?\\d+(?= ?-)';
const ownerInFront = new RegExp(`^ご?(${ownerWords})`);
const ownerInBrackets = new RegExp(`[(\\[](${ownerWords})[)\\]]`);

/** The owner word, before the name or in brackets: 請求先 in 郵便番号(請求先). */
export function ownerOf(header: string): string {
  const plain = header.normalize('NFKC').toLowerCase().trim();
  return (ownerInFront.exec(plain) ?? ownerInBrackets.exec(plain))?.[1]?.replace(/^お/, '') ?? '';
}

const ownerKey =
  /^(?:mailing|billing|shipping|home|work|business|office|primary|company|other|personal|customer|account|contact|default|address\d+|address(?=[a-z]))+/;

function withoutOwner(key: string): string {
  const bare = key.replace(ownerKey, '');
  return bare === '' ? key : bare;
}
