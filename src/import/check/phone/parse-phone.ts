import type { PhoneKind } from '../../../contract/lead.ts';
import { trimBlank } from '../../model/blank.ts';
import { foldWidth } from '../../model/fold-width.ts';
import type { PhoneNumber } from '../../model/phone-number.ts';
import { toPlainDigits } from '../../model/plain-digits.ts';
import { type Finding, find } from '../finding.ts';
import { cutTexts } from './cut-texts.ts';
import { judgeNumber } from './judge-number.ts';
import { readFurther } from './read-range.ts';
import { type CellNumber, splitCell } from './split-cell.ts';

/**
 * One number of a cell. `text` is the original. `e164` is null if the number has the right length
 * but fits no plan.
 */
export type ReadNumber = {
  readonly text: string;
  readonly extension: string;
  readonly e164: PhoneNumber | null;
  readonly kind: PhoneKind;
  readonly fax: boolean;
  /** Numbers that the cell gives only by their last digits, such as those of a range. */
  readonly further: readonly PhoneNumber[];
};

/**
 * A phone cell. `blank`: it says that there is no number. `problem`: none of it can be called.
 * Unreadable text next to a valid number is a finding.
 */
export type PhoneCell =
  | {
      readonly kind: 'numbers';
      readonly numbers: readonly ReadNumber[];
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'blank' }
  | { readonly kind: 'problem'; readonly finding: Finding };

const numbersPerCell = 8;

const noFindings: readonly Finding[] = [];
const noNumbers: readonly PhoneNumber[] = [];

/**
 * Reads a phone cell, without outer spaces, according to the Japanese numbering plan
 * (libphonenumber's metadata) and Excel's known conversions. The number's kind never rejects it:
 * 080-0000-0000 is toll-free in the plan and is accepted.
 */
export function parsePhone(text: string): PhoneCell {
  const folded = foldWidth(text);
  return parsePlain(text, folded) ?? parseWritten(text, folded);
}

/** The fast path for almost every cell: digits and dashes that form one valid number. */
function parsePlain(text: string, folded: string): PhoneCell | null {
  if (folded.length < 9 || folded.length > 13) return null;
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    if (code !== 0x2d && (code < 0x30 || code > 0x39)) return null;
  }
  const judgement = judgeNumber(folded.replaceAll('-', ''));
  if (!judgement.usable) return null;
  const { e164, kind, finding } = judgement;
  const number = { text, extension: '', e164, kind, fax: false, further: noNumbers };
  return { kind: 'numbers', numbers: [number], findings: finding === null ? noFindings : [finding] };
}

const blankWords =
  /^(?:[-_.*×?/・…ーｰ0\s]*|なし|無し|無|ナシ|不明|不詳|未定|未登録|未入力|未記入|該当なし|非公開|非通知|none|null|nil|n\/?a|unknown)$/i;
const excelFloat = /^\d(?:\.\d+)?e\+?\d+$/i;
const specialService = /^(?:1\d\d|#\d{4})$/;

function parseWritten(text: string, folded: string): PhoneCell {
  const bare = trimBlank(folded);
  if (blankWords.test(bare)) return { kind: 'blank' };
  if (excelFloat.test(bare)) return { kind: 'problem', finding: find('phone_digits_lost', { value: text }) };
  if (specialService.test(bare)) return { kind: 'problem', finding: find('phone_emergency') };
  const cell = toPlainDigits(folded);
  return collect(text, cell, splitCell(cell));
}

/**
 * Digits next to a number that are not a number themselves: opening hours, the last digits of a
 * second line (…-5678・79).
 */
const leftoverDigits = 5;

function collect(text: string, folded: string, found: readonly CellNumber[]): PhoneCell {
  const callable = found.filter(isCallable);
  if (callable.length === 0) {
    const [bad] = found;
    const finding = bad && !bad.judgement.usable ? bad.judgement.finding : find('phone_not_a_number');
    return { kind: 'problem', finding };
  }
  if (callable.length > numbersPerCell) {
    return { kind: 'problem', finding: find('phone_not_split', { limit: numbersPerCell }) };
  }
  const texts = callable.length === 1 ? [text] : cutTexts(text, callable);
  return {
    kind: 'numbers',
    numbers: callable.map((number, at) => readNumber(number, texts[at] ?? text, folded)),
    findings: found.flatMap((number) => findingsOf(number, text)),
  };
}

function isLeftover(number: CellNumber): boolean {
  return number.digits.length <= leftoverDigits;
}

function findingsOf(number: CellNumber, text: string): Finding[] {
  if (!isCallable(number) && !isLeftover(number) && number.judgement.finding)
    return [number.judgement.finding];
  if (!isCallable(number))
    return [find('phone_text_ignored', { text: text.slice(number.start, number.end) })];
  return number.judgement.finding === null ? [] : [number.judgement.finding];
}

/** Numbers of a plan, and numbers of the right length in a range that is not known to be in use. */
function isCallable(number: CellNumber): boolean {
  return number.judgement.usable || number.judgement.finding.code === 'phone_unknown_range';
}

function readNumber(number: CellNumber, text: string, folded: string): ReadNumber {
  const { judgement, extension, fax } = number;
  if (!judgement.usable) return { text, extension, e164: null, kind: 'unknown', fax, further: noNumbers };
  const { e164, kind } = judgement;
  return { text, extension, e164, kind, fax, further: readFurther(e164, folded.slice(number.end)) };
}
