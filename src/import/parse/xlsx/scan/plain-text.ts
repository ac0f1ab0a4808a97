const carriageReturn = 0x0d;
const ampersand = 0x26;
const lessThan = 0x3c;
const underscore = 0x5f;

/** The two ways in which writers open a text. */
const openings = ['<t>', '<t xml:space="preserve">'].map((tag) => Buffer.from(tag));

/**
 * A text in the form used by almost every writer: `<t>…</t>`, followed by known tags. One instance
 * is reused for all texts.
 */
export class PlainText {
  /** The text is in `[start, end)`, still escaped if `isEscaped`. */
  start = 0;
  end = 0;
  isEscaped = false;

  clear(): void {
    this.start = this.end = 0;
  }

  /**
   * Reads the text whose `<t>` starts at `at` and is followed by `closing`. Returns the position
   * after that, -1 for any other content before `limit`.
   */
  read(bytes: Buffer, at: number, limit: number, closing: Buffer): number {
    const opening = openings.find((tag) => hasBytes(bytes, at, tag));
    return opening ? this.readTo(bytes, at + opening.length, limit, closing) : -1;
  }

  /** The same, starting at the first byte of the text. */
  readTo(bytes: Buffer, from: number, limit: number, closing: Buffer): number {
    let at = from;
    let isEscaped = false;
    for (; at < limit; at++) {
      const byte = bytes[at];
      if (byte === lessThan) break;
      if (byte === ampersand || byte === underscore || byte === carriageReturn) isEscaped = true;
    }
    this.start = from;
    this.end = at;
    this.isEscaped = isEscaped;
    const next = at + closing.length;
    return next <= limit && hasBytes(bytes, at, closing) ? next : -1;
  }
}

/** True if the bytes at a position equal these. */
export function hasBytes(bytes: Buffer, at: number, wanted: Buffer): boolean {
  for (let index = 0; index < wanted.length; index++) {
    if (bytes[at + index] !== wanted[index]) return false;
  }
  return true;
}
