import type { CorpusFile } from '../support/corpora.ts';
import type { CellCounts } from './judge-workbook.ts';
import type { Judgement } from './judgement.ts';

/**
 * Required figures of the readers: shares of correct values. Known disagreements count as wrong.
 */
const goals = {
  'CSV, strict files record for record': 0.995,
  'workbooks with every text cell right': 0.985,
  'numbers, dates and phones as shown': 0.97,
  encodings: 0.98,
  refusals: 1,
  'hostile files': 1,
} as const;
type Figure = keyof typeof goals;

/** Counts correct values and all values. */
export class Figures {
  readonly #counts = new Map<Figure, { right: number; all: number }>();

  addFile({ path, outcome, tags }: CorpusFile, { verdict }: Judgement): void {
    const good = verdict !== 'wrong';
    if (path.startsWith('malicious/')) this.#add('hostile files', good);
    else if (path.startsWith('encodings/')) this.#add('encodings', good);
    else if (/^reject/.test(outcome)) this.#add('refusals', good);
    else if (outcome === 'import: values as in expected' && !tags.includes('xlsx') && !isWorkbook(path))
      this.#add('CSV, strict files record for record', good);
  }

  /** The cells of one workbook. */
  addCells({ texts, wrongTexts, values, wrongValues }: CellCounts): void {
    if (texts > 0) this.#add('workbooks with every text cell right', wrongTexts === 0);
    const cells = this.#count('numbers, dates and phones as shown');
    cells.all += values;
    cells.right += values - wrongValues;
  }

  /** The figures below their goals. */
  missed(): readonly string[] {
    return [...this.#counts]
      .filter(([figure, { right, all }]) => right < all * goals[figure])
      .map(([figure]) => figure);
  }

  toTable(): string {
    const lines = [...this.#counts].map(([figure, { right, all }]) => {
      const share = `${((100 * right) / all).toFixed(2)} %`;
      return `${figure.padEnd(40)} ${`${right} of ${all}`.padStart(16)} ${share.padStart(9)}  goal ${100 * goals[figure]} %`;
    });
    return lines.join('\n');
  }

  #add(figure: Figure, good: boolean): void {
    const count = this.#count(figure);
    count.all += 1;
    if (good) count.right += 1;
  }

  #count(figure: Figure): { right: number; all: number } {
    const count = this.#counts.get(figure) ?? { right: 0, all: 0 };
    this.#counts.set(figure, count);
    return count;
  }
}

function isWorkbook(path: string): boolean {
  return /\.(xlsx|xlsm|xltx)$/i.test(path);
}
