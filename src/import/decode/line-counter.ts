/** Counts line ends (LF, CRLF, CR) across pieces of a text. */
export class LineCounter {
  #lines: number;
  #afterCr = false;

  constructor(lines = 0) {
    this.#lines = lines;
  }

  /** Adds the line ends of a piece and returns the total so far. */
  count(text: string): number {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      const closesCr = at === 0 ? this.#afterCr : text[at - 1] === '\r';
      if (!closesCr) this.#lines++;
    }
    for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) this.#lines++;
    if (text !== '') this.#afterCr = text.endsWith('\r');
    return this.#lines;
  }
}
