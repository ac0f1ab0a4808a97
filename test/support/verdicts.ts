export type Verdict = 'right' | 'refused' | 'known' | 'wrong';

type Row = { -readonly [Each in Verdict]: number };

/** Counts verdicts by group of files and keeps what was wrong. */
export class Verdicts {
  readonly wrong: string[] = [];
  readonly #groups = new Map<string, Row>();

  add(file: string, verdict: Verdict, detail = ''): void {
    const group = file.split('/').slice(0, 2).join('/');
    const row = this.#groups.get(group) ?? { right: 0, refused: 0, known: 0, wrong: 0 };
    row[verdict]++;
    this.#groups.set(group, row);
    if (verdict === 'wrong') this.wrong.push(`${file}: ${detail}`);
  }

  /** A line for each group: right, refused as it should be, known disagreement, wrong. */
  toTable(): string {
    const lines = [...this.#groups].map(
      ([group, { right, refused, known, wrong }]) =>
        `${group.padEnd(40)} ${String(right).padStart(6)} ${String(refused).padStart(8)} ${String(known).padStart(6)} ${String(wrong).padStart(6)}`,
    );
    return [`${''.padEnd(40)}  right  refused  known  wrong`, ...lines].join('\n');
  }
}
