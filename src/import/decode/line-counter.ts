const LF = 0x0a;
const CR = 0x0d;

/** Counts line ends (LF, CRLF, CR) over chunks of UTF-8. */
export class LineCounter {
  #lines = 0;
  #afterCr = false;

  /** Adds a chunk's line ends; gives all so far. */
  count(chunk: Buffer): number {
    for (let at = chunk.indexOf(LF); at !== -1; at = chunk.indexOf(LF, at + 1)) {
      const closesCr = at === 0 ? this.#afterCr : chunk[at - 1] === CR;
      if (!closesCr) this.#lines++;
    }
    for (let at = chunk.indexOf(CR); at !== -1; at = chunk.indexOf(CR, at + 1)) this.#lines++;
    if (chunk.length > 0) this.#afterCr = chunk[chunk.length - 1] === CR;
    return this.#lines;
  }
}
