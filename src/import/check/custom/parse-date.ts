import { type Finding, find, type Reading } from '../finding.ts';
import { formatDay, formatSerial } from './calendar.ts';
import { expandJapaneseNumber } from './expand-japanese-number.ts';
import { findWareki } from './find-wareki.ts';

const western = /^(\d{4})(?:[-/.:](\d{1,2})[-/.:](\d{1,2})|年(\d{1,2})月(\d{1,2})日?|(\d{2})(\d{2}))$/;
const serial = /^\d{5}(?:\.\d+)?$/;
const weekday = /[(（]?[日月火水木金土](?:曜日?)?[)）]$/;
const midnight = /[T ]0{1,2}:00(?::00(?:\.0+)?)?Z?$/;
const dateInvalid: Finding = find('date_invalid');

/**
 * Parses a date as `2024-01-05` from western or Japanese years, eight digits, or an Excel serial.
 * Dates without a year, or with the year last, are not guessed. A day outside its era (平成31年5月1日)
 * is computed in that era, with a warning.
 */
export function parseDate(text: string, date1904: boolean): Reading {
  const bare = takeOffOrnaments(text);
  const parts = western.exec(bare);
  if (parts) {
    const [, year, ...rest] = parts;
    const [month, day] = rest.filter((part) => part !== undefined);
    return readDay(text, formatDay(Number(year), Number(month), Number(day)));
  }
  if (serial.test(bare)) return readDay(text, formatSerial(Math.floor(Number(bare)), date1904).slice(0, 10));
  const wareki = findWareki(bare);
  if (wareki === null) return { text, finding: dateInvalid };
  if (wareki.withinEra) return { text: wareki.day, finding: null };
  return { text: wareki.day, finding: find('date_outside_era', { before: text, after: wareki.day }) };
}

function readDay(text: string, day: string | null): Reading {
  return day === null ? { text, finding: dateInvalid } : { text: day, finding: null };
}

const kanjiNumbers = /[〇零一二三四五六七八九十壱弐参伍拾]+/g;

/**
 * Converts kanji numbers to digits (十五 → 15) and normalizes width, midnight, the weekday and
 * spaces. Spaces between digits separate year, month and day.
 */
function takeOffOrnaments(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(midnight, '')
    .replaceAll(/(?<=\d)\s+(?=\d)/g, '/')
    .replaceAll(/\s/g, '')
    .replace(weekday, '')
    .replaceAll(kanjiNumbers, (number) => expandJapaneseNumber(number) ?? number);
}
