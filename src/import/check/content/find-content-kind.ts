import { trimBlank } from '../../model/blank.ts';
import type { ContentKind } from '../../model/column-content.ts';
import { foldWidth } from '../../model/fold-width.ts';
import { findCityEnd } from '../address/find-city-end.ts';
import { findPostalCodeEnd } from '../address/find-postal-code-end.ts';
import { findPrefectureEnd } from '../address/find-prefecture-end.ts';
import { parsePhone } from '../phone/parse-phone.ts';
import { isPostalCode, places } from '../postal/find-places.ts';
import { isCompanyName } from './is-company-name.ts';
import { isPersonName } from './is-person-name.ts';

/** Only this many characters of longer texts are examined. */
const judgedLength = 200;

/**
 * The kind of content in a cell, judged from the cell alone. Null for blanks and words that mean
 * "nothing". Bare digits are a postal code only if Japan Post uses it, and a phone number only if
 * it fits the numbering plan.
 */
export function findContentKind(cell: string): ContentKind | null {
  const text = trimBlank(cell.slice(0, judgedLength));
  if (text === '' || nothing.test(text)) return null;
  const folded = foldWidth(text);
  if (/[0-9]/.test(folded)) {
    if (isPostal(folded)) return 'postal_code';
    if (number.test(folded)) return findNumberKind(folded);
  }
  if (boolean.test(folded)) return 'boolean';
  if (dateTime.test(folded)) return 'date';
  if (email.test(folded)) return 'email';
  if (website.test(folded)) return 'website';
  if (isPhone(folded)) return 'phone';
  return findNameKind(text);
}

/** Words and marks for "none", which say nothing about the column. */
const nothing =
  /^(?:[-－ー―–—・…*＊]+|なし|無し|ナシ|該当なし|不明|非公開|未定|未登録|未入力|n\/a|none|null|nil|#N\/A)$/i;

const email = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
const website = /^(?:https?:\/\/|www\.)\S|^(?:[a-z0-9-]+\.)+(?:jp|com|net|org|info|biz|io)(?:\/\S*)?$/i;

const writtenPostalCode = /^[〒〶]?\s*(\d{3})\s?-\s?(\d{4})$/;
const barePostalCode = /^[〒〶]?\d{5,7}$/;

function isPostal(folded: string): boolean {
  if (writtenPostalCode.test(folded)) return true;
  if (!barePostalCode.test(folded)) return false;
  const digits = folded.replace(/^[〒〶]/, '').padStart(7, '0');
  return isPostalCode(`${digits.slice(0, 3)}-${digits.slice(3)}`);
}

const number = /^#?[-+]?[¥\\$]?\d[\d,]*(?:\.\d+)?%?$/;
const barePhone = /^0?\d{9,10}$/;

function findNumberKind(folded: string): ContentKind {
  if (!barePhone.test(folded) || !hasNumber(folded)) return 'number';
  return folded.startsWith('0') ? 'phone' : 'zeroless_phone';
}

/** A phone cell contains numbers and little else. A text that mentions a number is text. */
function isPhone(folded: string): boolean {
  const digits = folded.match(/\d/g)?.length ?? 0;
  if (digits < 9 || digits * 2 < folded.length) return false;
  return !dateTime.test(folded) && hasNumber(folded);
}

const dateTime = /^(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}(?!\d)/;

function hasNumber(text: string): boolean {
  const cell = parsePhone(text);
  return cell.kind === 'numbers' && cell.numbers.some(({ e164 }) => e164 !== null);
}

/** Words and marks for yes and no in lists and other systems. */
const boolean = /^(?:true|false|yes|no|[○〇×✓✔☑☐□■]|有|無|可|不可|はい|いいえ|あり)$/i;

function findNameKind(text: string): ContentKind {
  if (prefectures.has(text) || romajiPrefecture.test(text)) return 'prefecture';
  if (cities.has(text)) return 'city';
  if (isAddress(text)) return 'address';
  if (isBuilding(text)) return 'building';
  if (isKana(text)) return 'kana';
  if (isCompanyName(text)) return 'company';
  return isPersonName(text) ? 'person' : 'text';
}

const prefectures: ReadonlySet<string> = new Set(
  places.flatMap(({ prefecture }) => [prefecture, prefecture.replace(/[都府県]$/, '')]),
);

/** Romanized forms used by shops and foreign address books: Tokyo, Kyoto-fu, JP-13. */
const romajiPrefecture =
  /^(?:JP-(?:0[1-9]|[1-3]\d|4[0-7])|(?:hokkaido|aomori|iwate|miyagi|akita|yamagata|fukushima|ibaraki|tochigi|gunma|saitama|chiba|tokyo|kanagawa|niigata|toyama|ishikawa|fukui|yamanashi|nagano|gifu|shizuoka|aichi|mie|shiga|kyoto|osaka|hyogo|nara|wakayama|tottori|shimane|okayama|hiroshima|yamaguchi|tokushima|kagawa|ehime|kochi|fukuoka|saga|nagasaki|kumamoto|oita|miyazaki|kagoshima|okinawa)(?:[- ](?:to|do|fu|ken))?)$/i;

/** A room or floor, or the name of a building with its room: 芝ビル3F, グランドハイツ101, 101号室. */
function isBuilding(text: string): boolean {
  if (text.length > 60 || streetBefore.test(text)) return false;
  return room.test(text) || buildingWithRoom.test(text);
}

/** A street before the building: 芝1-1 芝ビル101. */
const streetBefore = /^[^0-9０-９]*[0-9０-９]+(?:[-－‐]|丁目|番)\S*[\s　]+[^0-9０-９\s]/u;

const room = /^(?:[A-Za-zＡ-Ｚ]?[0-9０-９-]{1,5}号室?|[地下BＢ]*[0-9０-９]{1,2}(?:F|Ｆ|階))$/;
const buildingWithRoom =
  /^[^0-9０-９\s].*(?:(?:ビル|ビルディング|マンション|ハイツ|コーポ|タワー|アパート|メゾン|パレス|ヒルズ)|(?:ハウス|荘|棟|館|[ァ-ヺー])[\s　]*(?=[0-9０-９]))(?:[\s　]*[0-9０-９A-Za-zＡ-Ｚ-]{1,6}(?:F|Ｆ|階|号室?)?)*$/u;

/**
 * Full names, and names without the county or without the city before a ward, as lists abbreviate
 * them.
 */
const cities: ReadonlySet<string> = new Set(
  places.flatMap(({ city }) => [city, city.replace(/^.+郡(?=.)/, ''), city.replace(/^.+市(?=.+区$)/, '')]),
);

/** A prefecture and a city, or a Japanese city followed by text with a number. */
function isAddress(text: string): boolean {
  const start = skipBlanks(text, findPostalCodeEnd(text));
  const prefectureEnd = findPrefectureEnd(text, start);
  const cityStart = skipBlanks(text, prefectureEnd);
  const hasPrefecture = prefectureEnd > start;
  const cityEnd = findCityEnd(text, cityStart, hasPrefecture);
  if (cityEnd === cityStart) return false;
  if (hasPrefecture) return true;
  return (
    cities.has(text.slice(cityStart, cityEnd)) && /[0-9０-９一二三四五六七八九十]/.test(text.slice(cityEnd))
  );
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at += 1;
  return at;
}

const kana = /^[\u3041-\u309f\u30a0-\u30ff\uff66-\uff9f\s　()（）.．,、･&＆-]+$/;

function isKana(text: string): boolean {
  return text.length > 1 && kana.test(text) && /[ぁ-ゖァ-ヺｱ-ﾝ]{2}/.test(text);
}
