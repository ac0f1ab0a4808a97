/**
 * The digits requested by a pattern: `[DBNum1]` 一二三, `[DBNum2]` 壱弐参, `[DBNum3]` １２３; undefined if
 * none.
 */
export type NativeDigits = 'kanji' | 'formal' | 'wide';

/**
 * How a Japanese Excel writes them (not Chinese ones, 壹贰叁). Of numbers in format General the places
 * are named: 千二百三十四.
 */
type Script = {
  readonly digits: string;
  /** After tens, hundreds and thousands. */
  readonly places: readonly [string, string, string];
  /** After each group of four digits. */
  readonly groups: readonly [string, string, string, string];
  /** 千 instead of 一千. */
  readonly dropsOne: boolean;
};

const scripts: Readonly<Record<NativeDigits, Script>> = {
  kanji: {
    digits: '〇一二三四五六七八九',
    places: ['十', '百', '千'],
    groups: ['', '万', '億', '兆'],
    dropsOne: true,
  },
  formal: {
    digits: '〇壱弐参四伍六七八九',
    places: ['拾', '百', '阡'],
    groups: ['', '萬', '億', '兆'],
    dropsOne: false,
  },
  wide: {
    digits: '０１２３４５６７８９',
    places: ['十', '百', '千'],
    groups: ['', '万', '億', '兆'],
    dropsOne: true,
  },
};

export function findNativeDigits(code: string): NativeDigits | undefined {
  const tag = /\[DBNum([1-3])\]/i.exec(code)?.[1];
  return (['kanji', 'formal', 'wide'] as const)[Number(tag) - 1];
}

/** Replaces digit by digit, if a pattern has digit positions (`[DBNum1]0`): 1234 → 一二三四. */
export function replaceDigits(text: string, digits: NativeDigits): string {
  const { digits: chars } = scripts[digits];
  return text.replaceAll(/[0-9]/g, (digit) => chars.charAt(Number(digit)));
}

/** Spells out the integer part of a number in format General: 1234 → 千二百三十四. */
export function spellGeneral(text: string, digits: NativeDigits): string {
  return replaceDigits(
    text.replace(/[0-9]+/, (number) => spellOut(number, digits)),
    digits,
  );
}

/**
 * The numbers of a date: years digit by digit, months, days and hours as they are said, 2023/3/15 →
 * 二〇二三/三/十五. Full-width digits are only wide.
 */
export function spellDate(text: string, digits: NativeDigits): string {
  if (digits === 'wide') return replaceDigits(text, digits);
  return text.replaceAll(/[0-9]+/g, (number) =>
    number.length > 2 || number.startsWith('0') ? replaceDigits(number, digits) : spellOut(number, digits),
  );
}

function spellOut(number: string, digits: NativeDigits): string {
  const script = scripts[digits];
  const groups = number.match(/[0-9]{1,4}(?=(?:[0-9]{4})*$)/g) ?? [];
  if (Number(number) === 0 || groups.length > script.groups.length) return replaceDigits(number, digits);
  return groups.map((group, index) => spellGroup(group, groups.length - 1 - index, script)).join('');
}

/** Up to four digits and the name of their group; empty for 0000. */
function spellGroup(group: string, index: number, { digits, places, groups, dropsOne }: Script): string {
  const spelt = [...group].map((digit, at) => {
    const place = group.length - 1 - at;
    const isDropped = dropsOne && digit === '1' && place > 0;
    return digit === '0' ? '' : (isDropped ? '' : digits.charAt(Number(digit))) + (places[place - 1] ?? '');
  });
  const text = spelt.join('');
  return text === '' ? '' : text + (groups[index] ?? '');
}
