import { dateFromSerial } from 'numfmt';
import { tokenizePattern } from './localise-pattern.ts';

type Era = {
  readonly from: number;
  readonly year: number;
  readonly names: readonly [g: string, gg: string, ggg: string];
};

/**
 * `from`: first day of the era as yyyymmdd. `year`: the era's year 1. Excel knows these five;
 * newest first.
 */
const eras: readonly Era[] = [
  { from: 2019_05_01, year: 2019, names: ['R', '令', '令和'] },
  { from: 1989_01_08, year: 1989, names: ['H', '平', '平成'] },
  { from: 1926_12_25, year: 1926, names: ['S', '昭', '昭和'] },
  { from: 1912_07_30, year: 1912, names: ['T', '大', '大正'] },
  { from: 1868_01_25, year: 1868, names: ['M', '明', '明治'] },
];

/** True if a date pattern contains an era (`g`) or a year of an era (`e`). */
export function hasEra(pattern: string): boolean {
  return tokenizePattern(pattern).some(isEraLetter);
}

const gannenTag = /\[\$-ja-JP-x-gannen/i;

/** True if the first year of an era is displayed as 元年, which Excel encodes as a special locale. */
export function hasGannen(code: string): boolean {
  return gannenTag.test(code);
}

/**
 * The pattern with era and year of one day written in as quoted text; the other letters stay.
 * @param serial days since 1899-12-31, as the 1900 calendar counts
 */
export function eraPattern(pattern: string, serial: number, gannen: boolean): string {
  const [year, month, day] = dateFromSerial(serial);
  const date = year * 10_000 + month * 100 + day;
  const era = eras.find(({ from }) => date >= from);
  if (!era) return pattern;
  const yearOfEra = gannen && year === era.year ? '元' : String(year - era.year + 1);
  return runs(tokenizePattern(pattern))
    .map((run) => {
      if (!isEraLetter(run.charAt(0)) || run.length > 3) return run;
      if (run.charAt(0).toLowerCase() === 'g') return `"${era.names[run.length - 1] ?? ''}"`;
      return `"${yearOfEra === '元' ? yearOfEra : yearOfEra.padStart(run.length, '0')}"`;
    })
    .join('');
}

/** `e` as in `E+00` cannot occur, because this only handles date patterns. */
function isEraLetter(token: string): boolean {
  return /^[ge]$/i.test(token);
}

/** Joins adjacent era letters of one kind: g, g, g → ggg. */
function runs(list: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const token of list) {
    const last = joined.at(-1);
    if (isEraLetter(token) && last !== undefined && isEraLetter(last.charAt(0)) && last.charAt(0) === token) {
      joined[joined.length - 1] = last + token;
    } else joined.push(token);
  }
  return joined;
}
