import type { StoredValue } from './xlsx-expected.ts';

/** The values of one cell according to the oracles. */
export type ExpectedCell = {
  readonly shown: string;
  readonly excel: string | undefined;
  /** null: nothing is stored; undefined: unknown. */
  readonly stored: StoredValue | null | undefined;
};

/** The extract of the oracles cuts texts at this length. */
const cutCharacters = 300;

/**
 * Judges one cell. Excel takes precedence over LibreOffice if its CSV has the value (it lost
 * everything that is not ASCII). If only LibreOffice has read the sheet, the value stored in the
 * file is also right: LibreOffice recalculates formulas and pivot tables, and we treat a formula
 * without a stored result as empty. Dates before 1900, which Excel shows as #####, stay numbers.
 */
export function isRight(ours: string, { shown, excel, stored }: ExpectedCell): boolean {
  if (stored === null && ours === '') return true;
  if (excel !== undefined && /^#+$/.test(excel)) return Number.isFinite(Number(ours));
  if (excel !== undefined && isAscii(excel) && isAscii(ours) && excel !== '') return isSame(ours, excel);
  if (isSame(ours, shown) || isSame(ours, inEnglish(shown))) return true;
  if (shown.length === cutCharacters && ours.startsWith(shown)) return true;
  return stored?.asShown === true && isSame(ours, stored.text);
}

/**
 * True for the same text, for the same number with more digits than a narrow column showed, and for
 * the same day in the Japanese order of the date format of the system, which each oracle shows in a
 * different order.
 */
export function isSame(ours: string, shown: string): boolean {
  return (
    plain(ours) === plain(shown) ||
    isSameNumber(ours.trim(), shown.trim()) ||
    isSameDate(ours.trim(), shown.trim())
  );
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * LibreOffice in Japanese translates months, AM and PM. Excel leaves them in English without a
 * locale tag.
 */
function inEnglish(shown: string): string {
  const long = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
  return shown
    .replace(/午前/, 'AM')
    .replace(/午後/, 'PM')
    .replace(/([一二三四五六七八九十]+)月/, (whole, name: string) => months[long.indexOf(name)] ?? whole)
    .replace(/(\d+)月/, (whole, month: string) => months[Number(month) - 1]?.slice(0, 3) ?? whole)
    .replace(/^0(?=\d-)/, '');
}

function plain(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').trim();
}

function isAscii(text: string): boolean {
  return /^[ -~\t\r\n]*$/.test(text);
}

function isSameNumber(ours: string, shown: string): boolean {
  if (!/^-?\d*\.?\d+(E[+-]?\d+)?$/.test(ours) || !/^-?\d*\.?\d+(E[+-]?\d+)?$/i.test(shown)) return false;
  const value = Number(ours);
  const other = Number(shown);
  const digits = shown.replace(/E.*$/i, '').replaceAll(/[-.]/g, '').replace(/^0+/, '').length;
  const half = 0.5000001 * 10 ** (Math.floor(Math.log10(Math.abs(other))) - digits + 1);
  return value === other || (digits >= 5 && Math.abs(value - other) <= half);
}

function isSameDate(ours: string, shown: string): boolean {
  const own = /^(\d{4})\/(\d{1,2})\/(\d{1,2})( .*)?$/.exec(ours);
  if (!own) return false;
  const [, year = '', month = '', day = '', time = ''] = own.map((part) => part ?? '');
  const japanese = /^(\d{4})[/-](\d\d?)[/-](\d\d?)([T ].*)?$/.exec(shown);
  const american = /^(\d\d?)[/-](\d\d?)[/-](\d\d|\d{4})( .*)?$/.exec(shown);
  const other = japanese
    ? [japanese[1], japanese[2], japanese[3], japanese[4]]
    : [american?.[3], american?.[1], american?.[2], american?.[4]];
  return (
    year.endsWith(other[0] ?? '?') &&
    Number(month) === Number(other[1]) &&
    Number(day) === Number(other[2]) &&
    [time.trim(), 'T00:00:00'].includes((other[3] ?? '').trim())
  );
}
