/** A list as a CSV in UTF-8, quoted if necessary. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quote).join(',')}\r\n`).join('');
}

export const listHeader = ['リード名', '連絡先名', '電話番号', '備考'] as const;

/** Random numbers in [0, 1) (mulberry32). The same seed gives the same numbers. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Rows with all kinds of problems: of ten rows about one is bad, two belong to a lead of an earlier
 * row, and one has the number of an earlier row. Names and numbers of lists from different seeds
 * overlap.
 */
export function troubledRows(count: number, seed = 1): string[][] {
  const random = randomFrom(seed);
  const pick = (below: number) => Math.floor(random() * below);
  return Array.from({ length: count }, (_, index) => {
    const kind = pick(10);
    const own = seed * 10_000_000 + index;
    const name = kind < 2 && index > 0 ? own - 1 - pick(Math.min(index, 5000)) : own;
    const phone = kind === 2 && index > 0 ? own - 1 - pick(Math.min(index, 5000)) : own;
    const isBad = kind === 3;
    return [
      isBad && pick(2) === 0 ? '' : nameOf(name),
      `担当${pick(5)}`,
      isBad ? '番号なし' : phoneOf(phone),
      pick(4) === 0 ? `備考, "${pick(1000)}"\nつづき` : '',
    ];
  });
}

export function nameOf(number: number): string {
  return `株式会社髙﨑𠮷${number}`;
}

/** A different mobile number for each number below 80 million. */
export function phoneOf(number: number): string {
  const digits = String(10_000_000 + (number % 80_000_000)).padStart(8, '0');
  return `090-${digits.slice(0, 4)}-${digits.slice(4)}`;
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
