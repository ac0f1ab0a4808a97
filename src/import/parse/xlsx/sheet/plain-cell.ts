import { hasBytes, PlainText } from '../scan/plain-text.ts';
import { type CellType, cellTypeOf } from './cell-value.ts';

const space = 0x20;
const doubleQuote = 0x22;
const slash = 0x2f;
const zero = 0x30;
const equals = 0x3d;
const greaterThan = 0x3e;
const letterR = 0x72;
const letterS = 0x73;
const letterT = 0x74;

const valueTag = Buffer.from('<v>');
const inlineTag = Buffer.from('<is>');
const valueEnd = Buffer.from('</v></c>');
const inlineEnd = Buffer.from('</t></is></c>');

/**
 * A cell in the form used by almost every writer, read in one step: `<c r="B2" s="1"
 * t="s"><v>12</v></c>`, `<c r="B2" s="1"/>` or `<c t="inlineStr"><is><t>…</t></is></c>`. Any other
 * form (a formula, a prefix, rich text, other quotes, an incomplete cell) is left to the scanner,
 * which handles all of them. Only an optimization. One instance is reused for all cells.
 */
export class PlainCell {
  /** Empty if the cell has no value. */
  readonly text = new PlainText();
  /** From 0; -1 if the cell does not specify it. */
  column = -1;
  /** -1 if the cell does not specify it. */
  style = -1;
  type: CellType = 'number';

  /**
   * Reads the cell whose `<c` is at `at`. Returns the position after it, -1 if it does not have
   * this form before `limit`.
   */
  read(bytes: Buffer, at: number, limit: number): number {
    const inside = this.#readTag(bytes, at + 2, limit);
    if (inside < 0) return -1;
    if (bytes[inside - 2] === slash) {
      this.text.clear();
      return inside <= limit ? inside : -1;
    }
    if (this.type === 'inline') {
      if (!hasBytes(bytes, inside, inlineTag)) return -1;
      return this.text.read(bytes, inside + inlineTag.length, limit, inlineEnd);
    }
    if (!hasBytes(bytes, inside, valueTag)) return -1;
    return this.text.readTo(bytes, inside + valueTag.length, limit, valueEnd);
  }

  /**
   * Reads the attributes r, s and t and the end of the tag. Returns the position after it, -1 for
   * anything else.
   */
  #readTag(bytes: Buffer, from: number, limit: number): number {
    this.column = -1;
    this.style = -1;
    this.type = 'number';
    let at = from;
    while (at < limit) {
      const byte = bytes[at];
      if (byte === greaterThan) return at + 1;
      if (byte === slash && bytes[at + 1] === greaterThan) return at + 2;
      if (byte !== space || bytes[at + 2] !== equals || bytes[at + 3] !== doubleQuote) return -1;
      const name = bytes[at + 1];
      if (name === letterR) at = this.#readReference(bytes, at + 4, limit);
      else if (name === letterS) at = this.#readStyle(bytes, at + 4, limit);
      else if (name === letterT) at = this.#readType(bytes, at + 4, limit);
      else return -1;
      if (bytes[at] !== doubleQuote) return -1;
      at++;
    }
    return -1;
  }

  #readReference(bytes: Buffer, from: number, limit: number): number {
    let at = from;
    let column = 0;
    for (; at < limit; at++) {
      const letter = (bytes[at] ?? 0) - 0x40;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    this.column = column - 1;
    while (at < limit && isDigit(bytes[at])) at++;
    return at;
  }

  #readStyle(bytes: Buffer, from: number, limit: number): number {
    let at = from;
    let style = 0;
    for (; at < limit && isDigit(bytes[at]); at++) style = style * 10 + (bytes[at] ?? 0) - zero;
    this.style = at > from ? style : -1;
    return at;
  }

  #readType(bytes: Buffer, from: number, limit: number): number {
    let at = from;
    while (at < limit && bytes[at] !== doubleQuote) at++;
    this.type = cellTypeOf(bytes, from, at);
    return at;
  }
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= zero && byte < zero + 10;
}
