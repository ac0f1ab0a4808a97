/** Tests of texts in UTF-8 bytes. A part is `bytes[start .. end)`. */

const at = 0x40;
const dot = 0x2e;
const dash = 0x2d;
const space = 0x20;

/** The UTF-16 unit of the first character, or 0 for a character outside the basic plane. */
export function firstUnit(bytes: Uint8Array, start: number): number {
  const first = bytes[start] ?? 0;
  if (first < 0x80) return first;
  const second = (bytes[start + 1] ?? 0) & 0x3f;
  if (first < 0xe0) return ((first & 0x1f) << 6) | second;
  return first < 0xf0 ? ((first & 0xf) << 12) | (second << 6) | ((bytes[start + 2] ?? 0) & 0x3f) : 0;
}

/** The start without ASCII and ideographic spaces, or -1 if another blank may follow. */
export function trimStart(bytes: Uint8Array, start: number, end: number): number {
  let from = start;
  while (from < end) {
    const unit = bytes[from] ?? 0;
    if (unit === space) from += 1;
    else if (isWideSpace(bytes, from)) from += 3;
    else return mayBeBlank(unit, bytes[from + 1] ?? 0) ? -1 : from;
  }
  return from;
}

/** The end without ASCII and ideographic spaces, or -1 if another blank may precede it. */
export function trimEnd(bytes: Uint8Array, start: number, end: number): number {
  let before = end;
  while (before > start) {
    const unit = bytes[before - 1] ?? 0;
    if (unit === space) before -= 1;
    else if (unit > space && unit < 0x7f) return before;
    else if (before - start >= 3 && isWideSpace(bytes, before - 3)) before -= 3;
    else {
      const character = characterStart(bytes, before - 1);
      return mayBeBlank(bytes[character] ?? 0, bytes[character + 1] ?? 0) ? -1 : before;
    }
  }
  return before;
}

function characterStart(bytes: Uint8Array, last: number): number {
  let start = last;
  while (((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  return start;
}

function isWideSpace(bytes: Uint8Array, from: number): boolean {
  return bytes[from] === 0xe3 && bytes[from + 1] === 0x80 && bytes[from + 2] === 0x80;
}

/** True for all first bytes of the blanks of `model/blank.ts`, and of some other characters. */
function mayBeBlank(first: number, second: number): boolean {
  if (first <= space || first === 0x7f) return true;
  if (first < 0xc2) return false;
  return first <= 0xc2 || first === 0xe1 || first === 0xe2 || (first === 0xef && second === 0xbb);
}

/** Katakana and ・, in words with a space between them. */
export function isPlainKana(bytes: Uint8Array, start: number, end: number): boolean {
  let afterKana = false;
  for (let from = start; from < end; ) {
    if (bytes[from] === space) {
      if (!afterKana) return false;
      afterKana = false;
      from += 1;
      continue;
    }
    if (bytes[from] !== 0xe3) return false;
    const unit = firstUnit(bytes, from);
    if (unit < 0x30a1 || unit > 0x30fc) return false;
    afterKana = true;
    from += 3;
  }
  return afterKana;
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

const isLocalPart = new Uint8Array(256);
for (const unit of Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._%+-'))
  isLocalPart[unit] = 1;

/** The form that `parseEmail` accepts without changes. At most 254 bytes. */
export function isPlainEmail(bytes: Uint8Array, start: number, end: number): boolean {
  let from = start;
  while (from < end && isLocalPart[bytes[from] ?? 0] === 1) from += 1;
  if (from === start || bytes[from] !== at || end - start > 254) return false;
  let labelStart = from + 1;
  let labels = 0;
  for (from = labelStart; from < end; from += 1) {
    const unit = bytes[from] ?? 0;
    if (isDigit(unit) || isLowerCase(unit)) continue;
    if (from === labelStart) return false;
    if (unit === dot) {
      labels += 1;
      labelStart = from + 1;
    } else if (unit !== dash) return false;
  }
  if (labels === 0 || end - labelStart < 2 || end - labelStart > 63) return false;
  for (from = labelStart; from < end; from += 1) {
    if (!isLowerCase(bytes[from] ?? 0)) return false;
  }
  return true;
}

function isLowerCase(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

const https = Buffer.from('https://');
const http = Buffer.from('http://');

/** True if a text starts with `http://` or `https://`. */
export function isPlainWebsite(bytes: Uint8Array, start: number, end: number): boolean {
  return startsWith(https, bytes, start, end) || startsWith(http, bytes, start, end);
}

function startsWith(prefix: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < prefix.length) return false;
  for (let at = 0; at < prefix.length; at += 1) if (bytes[start + at] !== prefix[at]) return false;
  return true;
}
