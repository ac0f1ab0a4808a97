import { format, getFormatDateInfo, isDateFormat } from 'numfmt';
import { compileDigitMask } from './digit-mask.ts';
import { eraPattern, hasEra, hasGannen } from './era.ts';
import { parseStored, showGeneral } from './general-number.ts';
import { localisePattern } from './localise-pattern.ts';
import {
  findNativeDigits,
  type NativeDigits,
  replaceDigits,
  spellDate,
  spellGeneral,
} from './native-digits.ts';
import { unifyPattern } from './unify-pattern.ts';

/** Formats stored values as displayed in a Japanese Excel, for one number format. */
export type CellFormat = {
  /** @param text a number as stored in the workbook; anything else is returned unchanged */
  number(text: string): string;
  text(value: string): string;
  readonly isDate: boolean;
  /** The first day of the workbook's serial numbers, counted from 1899-12-31. */
  readonly epochDays: number;
};

/** Days between the epochs of the 1900 and 1904 calendars. */
const days1904 = 1462;
/** What Excel displays if no section of the format accepts the value. */
const unshowable = /^#+$/;
/** Only tags: General with the digits of the tags. */
const tagsAlone = /^(?:\[[^\]]*\])+$/;
/** Excel allows 255 characters. */
const longestCode = 1_000;
const rememberedValues = 4_096;
const options = { locale: 'en-US', nbsp: false, dateErrorNumber: true, dateSpanLarge: false } as const;

/** A missing or invalid format is displayed as General, so that no digits are lost. */
export function compileCellFormat(stored: string, date1904: boolean): CellFormat {
  if (/^(general|@|)$/i.test(stored) || stored.length > longestCode) return general;
  const code = unifyPattern(stored);
  const pattern = localisePattern(code);
  if (!isReadable(pattern)) return general;
  const isDate = isDateFormat(pattern);
  const showSlowly = remember(
    isDate ? dateShower(pattern, date1904, hasGannen(code)) : (value) => format(pattern, value, options),
  );
  const mask = compileDigitMask(code);
  const digits = findNativeDigits(code);
  const spell = digits && speller(digits, isDate, tagsAlone.test(code) || /general/i.test(code));
  return {
    isDate,
    epochDays: date1904 ? days1904 : 0,
    number(text) {
      const shown = mask?.(text) ?? showNumber(text, showSlowly);
      return spell?.(shown) ?? shown;
    },
    text: textShower(pattern),
  };
}

const general: CellFormat = { isDate: false, epochDays: 0, number: showGeneral, text: (value) => value };

function showNumber(text: string, show: (value: number) => string): string {
  const value = parseStored(text);
  if (value === undefined) return text;
  const shown = show(value);
  return shown.startsWith('#') && unshowable.test(shown) ? showGeneral(text) : shown;
}

function speller(digits: NativeDigits, isDate: boolean, isGeneral: boolean): (shown: string) => string {
  if (isDate) return (shown) => spellDate(shown, digits);
  return isGeneral ? (shown) => spellGeneral(shown, digits) : (shown) => replaceDigits(shown, digits);
}

function isReadable(pattern: string): boolean {
  try {
    format(pattern, 1, options);
    return true;
  } catch {
    return false;
  }
}

function dateShower(pattern: string, date1904: boolean, gannen: boolean): (value: number) => string {
  const { year, month, day } = getFormatDateInfo(pattern);
  const showsDay = year || month || day;
  const shift = date1904 && showsDay ? days1904 : 0;
  if (!hasEra(pattern)) return (value) => format(pattern, value + shift, options);
  return (value) => format(eraPattern(pattern, value + shift, gannen), value + shift, options);
}

/**
 * Only a section with @ formats texts (`@"様"`). A pattern that hides texts (`;;;`) hides them here
 * too.
 */
function textShower(pattern: string): (value: string) => string {
  const plain = format(pattern, 'x', options) === 'x';
  return plain ? (value) => value : (value) => format(pattern, value, options);
}

/** Dates and amounts repeat, so a few thousand formatted values are cached per format. */
function remember(show: (value: number) => string): (value: number) => string {
  const shown = new Map<number, string>();
  return (value) => {
    const known = shown.get(value);
    if (known !== undefined) return known;
    if (shown.size >= rememberedValues) shown.clear();
    const text = show(value);
    shown.set(value, text);
    return text;
  };
}
