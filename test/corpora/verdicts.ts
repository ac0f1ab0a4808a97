import type { Judgement } from './judgement.ts';

const verdicts = ['right', 'refused', 'known', 'wrong'] as const;
type Verdict = (typeof verdicts)[number];

/** Counts verdicts by group of files and keeps what was wrong. */
export class Verdicts {
  readonly wrong: string[] = [];
  /** Known disagreements that are none any more. */
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

  /** A line for each group: right, refused as it should be, known disagreement, wrong. */
  toTable(): string {
    const lines = [...this.#groups].map(
      ([group, counts]) =>
        group.padEnd(40) + verdicts.map((verdict) => String(counts.get(verdict) ?? 0).padStart(9)).join(''),
    );
    return [''.padEnd(40) + verdicts.map((verdict) => verdict.padStart(9)).join(''), ...lines].join('\n');
  }
}
