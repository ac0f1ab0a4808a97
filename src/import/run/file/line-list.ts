/** Lines named in a sentence; of more, the first ones stand for all. */
const namedLines = 10;

/** Line numbers for a sentence: `2, 5, 9`, and `…` where there are more than ten. */
export function listLines(lines: readonly number[], name: (line: number) => string = String): string {
  const named = lines.slice(0, namedLines).map(name).join(', ');
  return lines.length > namedLines ? `${named} …` : named;
}

/** Counts what is found and keeps the lines of the first ones, each line once. */
export class LineList {
  count = 0;
  readonly #first: number[] = [];

  add(line: number): void {
    this.count += 1;
    if (this.#first.length <= namedLines && this.#first.at(-1) !== line) this.#first.push(line);
  }

  describe(name: (line: number) => string): string {
    return listLines(this.#first, name);
  }
}
