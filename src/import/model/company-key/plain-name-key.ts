import { legalForms } from './legal-forms.ts';
import { isOldForm } from './unify-kanji.ts';

/** Neither in a plain name nor known to be unchanged in a key. */
const other = 0;
const same = 1;
const dropped = 0xffff;

/** For each UTF-16 unit: `other`, `dropped`, or the unit in a core key. */
const unitInCore = new Uint16Array(0x10000);
addRange('a', 'z');
addRange('0', '9');
addRange('ァ', 'ヺ');
addRange('一', '\u9fff');
unitInCore['々'.charCodeAt(0)] = '々'.charCodeAt(0);
for (let unit = 0x4e00; unit <= 0x9fff; unit += 1) if (isOldForm(unit)) unitInCore[unit] = other;
'ァィゥェォッャュョヮヵヶ'.split('').forEach((small, at) => {
  unitInCore[small.charCodeAt(0)] = 'アイウエオツヤユヨワカケ'.charCodeAt(at);
});
for (let unit = 0x3041; unit <= 0x3096; unit += 1) unitInCore[unit] = unitInCore[unit + 0x60] ?? other;
unitInCore['ー'.charCodeAt(0)] = dropped;

function addRange(first: string, last: string): void {
  for (let unit = first.charCodeAt(0); unit <= last.charCodeAt(0); unit += 1) unitInCore[unit] = unit;
}

/** Legal forms in UTF-8 by their first UTF-16 unit, longest first. */
const formsByUnit = Map.groupBy(
  legalForms.map((form) => Buffer.from(form)),
  (bytes) => bytes.toString().charCodeAt(0),
);
const startsForm = new Uint8Array(0x10000);
for (const unit of formsByUnit.keys()) startsForm[unit] = same;

const letter = 'a'.charCodeAt(0);
/** Longer names have no plain key. */
const maxBytes = 255;

/**
 * The core of a plain name in UTF-8 bytes. A name is plain if it equals its key: it consists of
 * kana, kanji in their usual forms, lower-case letters and digits.
 */
export class PlainNameKey {
  /** The last core, as `coreKey` returns it. */
  readonly core = Buffer.alloc(maxBytes);
  coreLength = 0;

  /** Reads a name. Returns false if it is not plain. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    if (end - start > maxBytes) return false;
    const { core } = this;
    let isFormRemoved = false;
    let length = 0;
    for (let at = start; at < end; ) {
      const first = bytes[at] ?? 0;
      if (first < 0x80) {
        if (unitInCore[first] === other) return false;
        core[length] = first;
        length += 1;
        at += 1;
        continue;
      }
      if (first < 0xe3 || first > 0xe9) return false;
      const unit =
        ((first & 0xf) << 12) | (((bytes[at + 1] ?? 0) & 0x3f) << 6) | ((bytes[at + 2] ?? 0) & 0x3f);
      if (startsForm[unit] === same && !isFormRemoved) {
        const form = findForm(unit, bytes, at, end);
        if (form > 0) {
          isFormRemoved = true;
          at += form;
          continue;
        }
      }
      const mapped = unitInCore[unit] ?? other;
      if (mapped === other) return false;
      if (mapped !== dropped) {
        core[length] = 0xe0 | (mapped >> 12);
        core[length + 1] = 0x80 | ((mapped >> 6) & 0x3f);
        core[length + 2] = 0x80 | (mapped & 0x3f);
        length += 3;
      }
      at += 3;
    }
    this.coreLength = length;
    // A core that ends with a letter may end with an English legal form.
    const last = length === 0 ? letter : (core[length - 1] ?? letter);
    return last < letter || last >= 0x80;
  }
}

/** The size of the longest legal form at `at`, 0 for none. */
function findForm(unit: number, bytes: Uint8Array, at: number, end: number): number {
  for (const form of formsByUnit.get(unit) ?? []) {
    if (form.length <= end - at && equalsAt(form, bytes, at)) return form.length;
  }
  return 0;
}

function equalsAt(form: Uint8Array, bytes: Uint8Array, at: number): boolean {
  for (let index = 0; index < form.length; index += 1) if (bytes[at + index] !== form[index]) return false;
  return true;
}
