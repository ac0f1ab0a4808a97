import type { RawRecord } from '../../model/raw-row.ts';
import { isSeparatorLine } from '../../model/separator-line.ts';
import { isHeaderWord } from './header-words.ts';
import { findValueKind, type ValueKind } from './value-kind.ts';

type HeaderReason =
  /** The cells are typical header words. */
  | 'header_words'
  /** The cells below are of another kind: numbers, dates or phone numbers below a word. */
  | 'kinds_differ'
  /** Nothing contradicts a header: short, distinct texts. */
  | 'distinct_texts'
  /** The only record, which can be a header. */
  | 'only_record'
  /** No header: the first record has values like those below. */
  | 'looks_like_data'
  /** No header: there are no records. */
  | 'no_records';

export type HeaderFinding = {
  /** The line of the header; null if the first record is data. */
  readonly headerLine: number | null;
  readonly reason: HeaderReason;
  /** Lines above the table: titles and notes. */
  readonly preambleLines: readonly number[];
  /** The upper rows of a multi-row header. */
  readonly upperHeaderLines: readonly number[];
};

/** A header has only a few titles above it. Further down, a line of words is data. */
const MAX_PREAMBLE = 15;
const BODY_SAMPLE = 100;

/** A header has at most three rows: groups, their columns, and a note such as 必須. */
const MAX_HEADER_ROWS = 3;

/** The lowest line of the merged cells that start on a line. */
type FindSpanEnd = (line: number) => number;

/**
 * Finds the header in the first records (about a hundred) of a CSV or sheet. Rows above it with
 * fewer columns than the body are preamble. Of several header rows, the lowest is the header.
 */
export function detectHeader(
  records: readonly RawRecord[],
  findSpanEnd: FindSpanEnd = (line) => line,
): HeaderFinding {
  const filled = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const first = findHeaderIndex(filled);
  const head = filled[first];
  if (head === undefined)
    return { headerLine: null, reason: 'no_records', preambleLines: [], upperHeaderLines: [] };
  const body = filled.slice(first + 1, first + 1 + BODY_SAMPLE);
  const preambleLines = filled
    .slice(0, first)
    .filter(({ line, cells }) => line > 1 || !isSeparatorLine(cells))
    .map(({ line }) => line);
  const reason = body.length === 0 ? judgeOnlyRecord(head) : judgeHeader(head, body);
  if (reason === 'looks_like_data') return { headerLine: null, reason, preambleLines, upperHeaderLines: [] };
  const rows = takeHeaderRows(head, body, findSpanEnd);
  const headerLine = rows.at(-1)?.line ?? head.line;
  const upperHeaderLines = rows.slice(0, -1).map(({ line }) => line);
  return {
    headerLine,
    reason: rows.length > 1 ? 'header_words' : reason,
    preambleLines,
    upperHeaderLines,
  };
}

function findHeaderIndex(filled: readonly RawRecord[]): number {
  const first = passTitles(filled, passPairs(filled, findFirstOfTable(filled)));
  const head = filled[first];
  if (head === undefined || hasMostlyHeaderWords(head.cells)) return first;
  const body = filled.slice(first + 1, first + 1 + BODY_SAMPLE);
  return judgeHeader(head, body) === 'looks_like_data' ? passNarrowLines(filled, first) : first;
}

/**
 * The rows of the header from the first one on, as long as the next one still names columns. Leaves
 * at least one data row.
 */
function takeHeaderRows(
  head: RawRecord,
  body: readonly RawRecord[],
  findSpanEnd: FindSpanEnd,
): readonly RawRecord[] {
  const rows = [head];
  for (const next of body.slice(0, Math.min(MAX_HEADER_ROWS, body.length) - 1)) {
    const upper = rows.at(-1) ?? head;
    const isSpanned = rows.some(({ line }) => findSpanEnd(line) >= next.line);
    if (!isSpanned && !isSecondHeader(upper, next)) break;
    rows.push(next);
  }
  return rows;
}

/**
 * Index of the first record that fills the table's width. Titles and notes fill at most a third of
 * it.
 */
function findFirstOfTable(filled: readonly RawRecord[]): number {
  const start = filled[0] && isSeparatorLine(filled[0].cells) && filled[0].line === 1 ? 1 : 0;
  const widths = filled.slice(start, start + BODY_SAMPLE).map(({ cells }) => countFilled(cells));
  const typical = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
  if (typical < 3) return start;
  const index = widths.findIndex((width) => width > Math.max(1, typical * 0.35));
  return index === -1 || index > MAX_PREAMBLE ? start : start + index;
}

/**
 * Index of the first record after lines with a name and a value (`#lang,ja` or 作成日,2026/04/01).
 * These are not a two-column list: the following records are wider, and either start with header
 * words or the names are marked by #.
 */
function passPairs(filled: readonly RawRecord[], first: number): number {
  const head = filled.slice(first, first + MAX_PREAMBLE + 1);
  const count = head.findIndex(({ cells }) => !isPair(cells));
  const table = head[count];
  const pairs = head.slice(0, Math.max(0, count));
  if (pairs.length === 0 || table === undefined || countFilled(table.cells) < 3) return first;
  const below = first + count;
  const isMarked = pairs.every(({ cells }) => /^#\p{L}/u.test(cells[0] ?? ''));
  if (isMarked) return below;
  const namesColumns = pairs.some(({ cells }) => cells.slice(0, 2).every(isHeaderWord));
  const body = filled.slice(below + 1, below + 1 + BODY_SAMPLE);
  return !namesColumns && judgeHeader(table, body) === 'header_words' ? below : first;
}

/**
 * Index of the header after single-cell titles. In a narrow table they can only be recognized by
 * the words below them.
 */
function passTitles(filled: readonly RawRecord[], first: number): number {
  const head = filled.slice(first, first + MAX_PREAMBLE + 1);
  const count = head.findIndex(({ cells }) => countFilled(cells) !== 1);
  const header = head[count]?.cells.filter((cell) => cell.trim() !== '') ?? [];
  return count > 0 && header.length > 1 && header.every(isHeaderWord) ? first + count : first;
}

/**
 * Index of the header after lines of a printed form, such as a title beside a date. They fill at
 * most half of the header's columns and contain no phone number.
 */
function passNarrowLines(filled: readonly RawRecord[], first: number): number {
  const head = filled.slice(first, first + MAX_PREAMBLE + 1);
  const count = head.findIndex(({ cells }) => hasMostlyHeaderWords(cells));
  const header = head[count];
  if (count < 1 || header === undefined) return first;
  const width = countFilled(header.cells);
  const areNarrow = head
    .slice(0, count)
    .every(
      ({ cells }) =>
        countFilled(cells) * 2 <= width && !cells.some((cell) => findValueKind(cell) === 'phone'),
    );
  return areNarrow && width >= 3 ? first + count : first;
}

function hasMostlyHeaderWords(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const words = filled.filter(isHeaderWord).length;
  return words >= 2 && words * 2 >= filled.length;
}

function isPair(cells: readonly string[]): boolean {
  return cells[0]?.trim() !== '' && cells.slice(2).every((cell) => cell.trim() === '');
}

function judgeHeader(head: RawRecord, body: readonly RawRecord[]): HeaderReason {
  const cells = head.cells.map((cell) => cell.trim());
  const filled = cells.filter((cell) => cell !== '');
  const words = filled.filter(isHeaderWord).length;
  const values = cells.filter(cannotBeHeading).length;
  const columns = cells.map((cell, column) => ({ cell, below: kindsBelow(body, column) }));
  const contrasts = columns.filter(({ cell, below }) => isContrast(cell, below)).length;
  const repeated = cells.filter((cell, column) => cell !== '' && isRepeated(cell, column, body)).length;
  if (words >= 2 || words * 2 >= filled.length) {
    if (values * 2 < filled.length) return 'header_words';
  }
  const score = words * 2 + contrasts * 1.5 - values * 2 - repeated;
  if (score > 0) return words > 0 ? 'header_words' : 'kinds_differ';
  const distinct = new Set(filled).size === filled.length && values === 0 && repeated === 0;
  return score === 0 && distinct ? 'distinct_texts' : 'looks_like_data';
}

/**
 * There is nothing below to compare. A list without rows is more likely than a single row without a
 * header, unless the record is clearly a customer, for example with a phone number and an address.
 */
function judgeOnlyRecord({ cells }: RawRecord): HeaderReason {
  const kinds = cells.map((cell) => findValueKind(cell));
  const telling = kinds.filter((kind) => isCustomerKind(kind)).length;
  return telling >= 2 && !cells.some(isHeaderWord) ? 'looks_like_data' : 'only_record';
}

function isCustomerKind(kind: ValueKind): boolean {
  return ['phone', 'postal', 'email', 'address', 'company'].includes(kind);
}

/** A year can be a heading, as in a table of figures; other values cannot. */
function cannotBeHeading(cell: string): boolean {
  return isValue(findValueKind(cell)) && !isHeaderWord(cell) && !/^(?:19|20)\d\d年?度?$/.test(cell);
}

/** A lower header row names the columns of the groups above: words again, and no values. */
function isSecondHeader(head: RawRecord, next: RawRecord): boolean {
  const filled = next.cells.filter((cell) => cell.trim() !== '');
  const width = Math.max(head.cells.length, next.cells.length);
  const gaps = width - countFilled(head.cells);
  return (
    gaps > 0 && hasMostlyHeaderWords(next.cells) && filled.every((cell) => !isValue(findValueKind(cell)))
  );
}

function countFilled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

function isValue(kind: ValueKind): boolean {
  return kind !== 'text' && kind !== 'empty';
}

/** The kind of most non-empty cells of a column. Undefined if there is none. */
function kindsBelow(body: readonly RawRecord[], column: number): ValueKind | undefined {
  const kinds = body
    .map(({ cells }) => findValueKind(cells[column] ?? ''))
    .filter((kind) => kind !== 'empty');
  const frequency = Map.groupBy(kinds, (kind) => kind);
  for (const [kind, found] of frequency) if (found.length * 10 >= kinds.length * 7) return kind;
  return undefined;
}

function isContrast(cell: string, below: ValueKind | undefined): boolean {
  return below !== undefined && isValue(below) && findValueKind(cell) === 'text';
}

function isRepeated(cell: string, column: number, body: readonly RawRecord[]): boolean {
  return body.some(({ cells }) => cells[column]?.trim() === cell);
}
