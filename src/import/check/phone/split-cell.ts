import { type Judgement, judgeNumber } from './judge-number.ts';
import { findRangeHead } from './read-range.ts';
import { readTokens } from './read-tokens.ts';

/** One number of a cell: its position, its result, and the extension written after it. */
export type CellNumber = {
  readonly start: number;
  end: number;
  readonly digits: string;
  readonly judgement: Judgement;
  readonly fax: boolean;
  extension: string;
};

/**
 * Splits a cell into its numbers, from left to right. Runs separated by gaps are joined until they
 * form a number: `0737-52-⏎8880` is one number and `0155-36-1114⏎080-1866-2386` are two. Digits
 * that form no number stay as an unusable number. The first label before a number applies only to
 * that number: TEL/FAX is a number to call.
 */
export function splitCell(folded: string): CellNumber[] {
  const numbers: CellNumber[] = [];
  let open: { digits: string; start: number; end: number } | null = null;
  let label: 'fax' | 'voice' | null = null;

  function close(judgement: Judgement | null = null): void {
    if (open === null) return;
    const fax = label === 'fax';
    numbers.push({ ...open, judgement: judgement ?? judgeNumber(open.digits), fax, extension: '' });
    open = null;
    label = null;
  }

  for (const token of readTokens(folded)) {
    switch (token.kind) {
      case 'run': {
        if (open !== null && beginsNumber(token.digits)) close();
        const head: number | null =
          open === null ? findRangeHead(folded.slice(token.start, token.end)) : null;
        if (head !== null) {
          const end: number = token.start + head;
          open = { digits: digitsOf(folded.slice(token.start, end)), start: token.start, end };
          close();
          open = { digits: digitsOf(folded.slice(end, token.end)), start: end, end: token.end };
          close();
          break;
        }
        open = joinRun(open, token);
        const judgement = judgeNumber(open.digits);
        if (judgement.usable && judgement.kind !== 'international') close(judgement);
        break;
      }
      case 'extension': {
        close();
        const last = numbers.at(-1);
        if (last) {
          last.extension = token.digits;
          last.end = token.end;
        }
        break;
      }
      case 'fax':
      case 'voice':
        close();
        label ??= token.kind;
        break;
      case 'break':
        close();
        break;
      case 'gap':
        break;
    }
  }
  close();
  return numbers;
}

/** A run that is a complete number never continues the digits before it. */
function beginsNumber(digits: string): boolean {
  return /^[0+]/.test(digits) && judgeNumber(digits).usable;
}

function digitsOf(text: string): string {
  return text.replaceAll(/[^\d+]/g, '');
}

type Run = { readonly digits: string; readonly start: number; readonly end: number };

function joinRun(open: Run | null, run: Run): { digits: string; start: number; end: number } {
  if (open === null) return { digits: run.digits, start: run.start, end: run.end };
  return { digits: open.digits + run.digits.replace('+', ''), start: open.start, end: run.end };
}
