/**
 * Converts full-width ASCII to ASCII, every dash used in Japanese lists to `-` and every space to `
 * `. Length and positions stay the same, so that matches can be cut from the original. A ー is a
 * dash only next to a digit (サーバー is unchanged). The dashes are those of geolonia's
 * japanese-addresses-v2, and ⁻, ～ and 〜, which occur in real lists.
 */
export function foldWidth(text: string): string {
  if (isAscii(text)) return text;
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    folded += foldUnit(text, at, folded);
  }
  return folded;
}

const asciiText = /^[\0-\x7f]*$/;

/** True if every character is ASCII, so that folding is not needed. */
export function isAscii(text: string): boolean {
  return asciiText.test(text);
}

const dashes = new Set('－﹣−⁻‐⁃‑‒–—﹘―⎯⏤─━～〜');
const longVowels = new Set('ーｰ');
const spaces = new Set('\u3000\u00a0\u2002\u2003\u2009');

function foldUnit(text: string, at: number, folded: string): string {
  const unit = text.charAt(at);
  const code = text.charCodeAt(at);
  if (code < 0x80) return unit;
  if (dashes.has(unit)) return '-';
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (spaces.has(unit)) return ' ';
  if (longVowels.has(unit) && (isDigit(folded.at(-1)) || isDigit(text.charAt(at + 1)))) return '-';
  return unit;
}

function isDigit(unit: string | undefined): boolean {
  return unit !== undefined && /^[0-9０-９]$/.test(unit);
}
