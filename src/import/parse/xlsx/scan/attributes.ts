const equals = 0x3d;
const space = 0x20;

/**
 * Iterates over the attributes of a tag without creating strings. One instance is reused for all
 * tags; offsets are valid until `next`.
 */
export class AttributeCursor {
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;
  #end = 0;
  nameStart = 0;
  nameEnd = 0;
  valueStart = 0;
  valueEnd = 0;

  reset(bytes: Buffer, start: number, end: number): void {
    this.#bytes = bytes;
    this.#at = start;
    this.#end = end;
  }

  /** Moves to the next attribute. Returns false if there is none. */
  next(): boolean {
    const bytes = this.#bytes;
    const end = this.#end;
    let at = this.#at;
    while (at < end && (bytes[at] ?? 0) <= space) at++;
    this.nameStart = at;
    while (at < end && bytes[at] !== equals && (bytes[at] ?? 0) > space) at++;
    this.nameEnd = at;
    while (at < end && (bytes[at] === equals || (bytes[at] ?? 0) <= space)) at++;
    if (at >= end) return false;
    const quote = bytes[at] ?? 0;
    at++;
    this.valueStart = at;
    while (at < end && bytes[at] !== quote) at++;
    this.valueEnd = at;
    this.#at = at + 1;
    return true;
  }

  /** The character code of a one-letter name, 0 for a longer one. */
  get letter(): number {
    return this.nameEnd - this.nameStart === 1 ? (this.#bytes[this.nameStart] ?? 0) : 0;
  }

  get name(): string {
    return this.#bytes.toString('latin1', this.nameStart, this.nameEnd);
  }

  get value(): string {
    return this.#bytes.toString('latin1', this.valueStart, this.valueEnd);
  }
}

/** The digits of a range as an integer, ignoring other bytes around them. -1 if there are none. */
export function readInteger(bytes: Buffer, start: number, end: number): number {
  let value = -1;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit >= 0 && digit <= 9) value = (value < 0 ? 0 : value * 10) + digit;
    else if (value >= 0) break;
  }
  return value;
}

/** The column of a cell reference, from 0: `B7` gives 1. -1 without letters. */
export function readColumn(bytes: Buffer, start: number, end: number): number {
  let column = 0;
  for (let at = start; at < end; at++) {
    const letter = ((bytes[at] ?? 0) & 0xdf) - 0x40;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}
