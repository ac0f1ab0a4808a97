import type { Judgement } from './judgement.ts';

const verdicts = ['right', 'refused', 'known', 'wrong'] as const;
type Verdict = (typeof verdicts)[number];

/** Counts verdicts by group of files and keeps the wrong ones. */
export class Verdicts {
  readonly wrong: string[] = [];
  /** Known disagreements that no longer occur. */
  readonly stale: string[] = [];
  readonly #groups = new Map<string, Map<Verdict, number>>();

  add(file: string, judgement: Judgement, isKnown: boolean): void {
    const verdict = judgement.verdict === 'wrong' && isKnown ? 'known' : judgement.verdict;
    const group = file.split('/').slice(0, 2).join('/');
    const counts = this.#groups.get(group) ?? new Map<Verdict, number>();
    this.#groups.set(group, counts.set(verdict, (counts.get(verdict) ?? 0) + 1));
    if (judgement.verdict !== 'wrong' && isKnown) this.stale.push(file);
    if (verdict === 'wrong' && judgement.verdict === 'wrong') this.wrong.push(`${file}: ${judgement.why}`);
  }

  /**
   * One line per group: right, correctly refused, known disagreement, wrong, total. The last line
   * is for all groups.
   */
  toTable(): string {
    const rows = [...this.#groups].map(
      ([group, counts]) => [group, verdicts.map((verdict) => counts.get(verdict) ?? 0)] as const,
    );
    const sums = verdicts.map((_, at) => sum(rows.map(([, counts]) => counts[at] ?? 0)));
    const lines = [...rows, ['all', sums] as const].map(([group, counts]) =>
      toLine(group, [...counts, sum(counts)].map(String)),
    );
    return [toLine('', [...verdicts, 'files']), ...lines].join('\n');
  }

  /** Number of judged files. */
  get count(): number {
    return sum([...this.#groups.values()].flatMap((counts) => [...counts.values()]));
  }
}

function toLine(group: string, cells: readonly string[]): string {
  return group.padEnd(40) + cells.map((cell) => cell.padStart(9)).join('');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
