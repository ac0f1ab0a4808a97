import type { PhoneNumber } from '../../model/phone-number.ts';
import { judgeNumber } from './judge-number.ts';

/**
 * Returns where the number ends in a run that ends with the last digits of a range:
 * `03-1234-5040-2`.
 */
export function findRangeHead(run: string): number | null {
  const head = /^(\+?\d.*\d)[-~.]\d{1,4}$/.exec(run)?.[1];
  if (head === undefined || judgeNumber(bare(run)).usable) return null;
  return judgeNumber(bare(head)).usable && /^[0+]/.test(head) ? head.length : null;
}

const upTo = /^\s*[-~]\s*(\d{1,4})(?![\d:時月日])/;
const andAlso = /^\s*[/・,、]\s*(\d{1,4})(?![\d:時月日]|-\d)/;
/** No switchboard has more consecutive lines. More digits are not a range. */
const longestRange = 100;

/**
 * The numbers given after another one by their last digits only: a whole range (`-5040～2`,
 * `-2884~2886`) or single numbers (`-5678/79`). `after` is the text that follows in the cell.
 */
export function readFurther(first: PhoneNumber, after: string): readonly PhoneNumber[] {
  const range = upTo.exec(after)?.[1];
  if (range !== undefined) {
    const end = withEnd(first, range);
    const count = Number(end.slice(1)) - Number(first.slice(1));
    if (count < 1 || count >= longestRange) return [];
    return Array.from({ length: count }, (_, at) => plus(first, at + 1));
  }
  const further: PhoneNumber[] = [];
  for (let rest = after, found = andAlso.exec(rest); found; found = andAlso.exec(rest)) {
    further.push(withEnd(first, found[1] ?? '') as PhoneNumber);
    rest = rest.slice(found[0].length);
  }
  return further;
}

function bare(text: string): string {
  return text.replaceAll(/[^\d+]/g, '');
}

function withEnd(number: string, digits: string): string {
  return number.slice(0, number.length - digits.length) + digits;
}

function plus(number: PhoneNumber, more: number): PhoneNumber {
  return `+${Number(number.slice(1)) + more}` as PhoneNumber;
}
