const digitOf: Readonly<Record<string, string>> = {
  ...{ 〇: '0', 零: '0', 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9' },
  ...{ 壱: '1', 弐: '2', 参: '3', 伍: '5' },
};
/** Formal characters for units, used on cheques and by Excel. */
const unitOf: Readonly<Record<string, string>> = { 拾: '十', 阡: '千', 萬: '万' };
const largeUnits = [
  ['兆', 12],
  ['億', 8],
  ['万', 4],
] as const;
const smallUnits = [
  ['千', 3],
  ['百', 2],
  ['十', 1],
] as const;

/**
 * Expands 3億, 1億2,000万, 3.5万, 二百五十 to plain digits, exactly (no floating point). Returns null for
 * other text, including plain numbers.
 */
export function expandJapaneseNumber(text: string): string | null {
  if (!/[兆億万千百十拾阡萬〇零一二三四五六七八九壱弐参伍]/.test(text)) return null;
  let rest = text
    .replaceAll(/[拾阡萬]/g, (formal) => unitOf[formal] ?? formal)
    .replaceAll(/[〇零一二三四五六七八九壱弐参伍]/g, (kanji) => digitOf[kanji] ?? kanji);
  let total = 0n;
  for (const [unit, zeros] of largeUnits) {
    const at = rest.indexOf(unit);
    if (at === -1) continue;
    const part = expandSmall(rest.slice(0, at), zeros);
    if (part === null || at === 0) return null;
    total += part;
    rest = rest.slice(at + 1);
  }
  const last = rest === '' ? 0n : expandSmall(rest, 0);
  return last === null ? null : String(total + last);
}

/** A part below 万, times 10^zeros: 2,000 · 3.5 · 2百5十. */
function expandSmall(text: string, zeros: number): bigint | null {
  let rest = text;
  let total = 0n;
  for (const [unit, unitZeros] of smallUnits) {
    const at = rest.indexOf(unit);
    if (at === -1) continue;
    const part = scale(at === 0 ? '1' : rest.slice(0, at), zeros + unitZeros);
    if (part === null) return null;
    total += part;
    rest = rest.slice(at + 1);
  }
  const last = rest === '' ? 0n : scale(rest, zeros);
  return last === null ? null : total + last;
}

function scale(digits: string, zeros: number): bigint | null {
  const parts = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(digits);
  if (!parts) return null;
  const fraction = (parts[2] ?? '').replace(/0+$/, '');
  if (fraction.length > zeros) return null;
  return BigInt((parts[1] ?? '').replaceAll(',', '') + fraction.padEnd(zeros, '0'));
}
