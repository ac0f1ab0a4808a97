import type { RawRecord } from '../../model/raw-row.ts';
import { isSeparatorLine } from '../../model/separator-line.ts';
import { isHeaderWord } from './header-words.ts';
import { findValueKind, type ValueKind } from './value-kind.ts';

type HeaderReason =
  /** Words that headings are made of. */
  | 'header_words'
  /** What stands below is of another kind: numbers, dates, phone numbers below a word. */
  | 'kinds_differ'
  /** Nothing speaks against it: short, distinct texts. */
  | 'distinct_texts'
  /** The only record, and it could be one. */
  | 'only_record'
  /** No header: the first record holds values like those below. */
  | 'looks_like_data'
  /** No header: there are no records. */
  | 'no_records';

export type HeaderFinding = {
  /** The line of the header; null when the first record is data. */
  readonly headerLine: number | null;
  readonly reason: HeaderReason;
  /** Lines above the table: titles, notes. */
  readonly preambleLines: readonly number[];
  /** Upper rows of a header of several. */
  readonly upperHeaderLines: readonly number[];
};

/** Titles above a header are few; further down a line of words is data. */
const MAX_PREAMBLE = 15;
const BODY_SAMPLE = 100;

/** A header has three rows at most: groups, their parts, and a note such as 必須. */
const MAX_HEADER_ROWS = 3;

/** The lowest line that merged cells which begin in a line reach down to. */
type FindSpanEnd = (line: number) => number;

/**
 * Finds the header among the first records of a file, CSV or sheet alike (a hundred or so will do). Rows above it that
 * fill fewer columns than the body are preamble. Of several header rows the lowest one is the header.
 */
export function detectHeader(
  records: readonly RawRecord[],
  findSpanEnd: FindSpanEnd = (line) => line,
): HeaderFinding {
  const filled = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const first = passTitles(filled, passPairs(filled, findFirstOfTable(filled)));
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

/** The header's rows from the first one on, as long as one below still names columns. A row of data is left at least. */
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

/** Index of the first record that fills the table's width: a title or note above fills a third of it at most. */
function findFirstOfTable(filled: readonly RawRecord[]): number {
  const start = filled[0] && isSeparatorLine(filled[0].cells) && filled[0].line === 1 ? 1 : 0;
  const widths = filled.slice(start, start + BODY_SAMPLE).map(({ cells }) => countFilled(cells));
  const typical = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
  if (typical < 3) return start;
  const index = widths.findIndex((width) => width > Math.max(1, typical * 0.35));
  return index === -1 || index > MAX_PREAMBLE ? start : start + index;
}

/**
 * Index of the first record below lines of a name and a value (`#lang,ja` or 作成日,2026/04/01), which are no list of two columns: what
 * follows is wider, and it is a header of words or the names are marked by #.
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

/** Index of the header below titles of a single text each, which tell in a narrow table only by the words below them. */
function passTitles(filled: readonly RawRecord[], first: number): number {
  const head = filled.slice(first, first + MAX_PREAMBLE + 1);
  const count = head.findIndex(({ cells }) => countFilled(cells) !== 1);
  const header = head[count]?.cells.filter((cell) => cell.trim() !== '') ?? [];
  return count > 0 && header.length > 1 && header.every(isHeaderWord) ? first + count : first;
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
 * Nothing stands below that would tell. A list without rows is more likely than one of a single row without a header, unless the record
 * itself is plainly a customer: a phone number and an address, say.
 */
function judgeOnlyRecord({ cells }: RawRecord): HeaderReason {
  const kinds = cells.map((cell) => findValueKind(cell));
  const telling = kinds.filter((kind) => isCustomerKind(kind)).length;
  return telling >= 2 && !cells.some(isHeaderWord) ? 'looks_like_data' : 'only_record';
}

function isCustomerKind(kind: ValueKind): boolean {
  return ['phone', 'postal', 'email', 'address', 'company'].includes(kind);
}

/** A year, as in a table of figures, can be a heading; other values cannot. */
function cannotBeHeading(cell: string): boolean {
  return isValue(findValueKind(cell)) && !isHeaderWord(cell) && !/^(?:19|20)\d\d年?度?$/.test(cell);
}

/** A lower row of headings fills what the upper one groups: words again, and no values. */
function isSecondHeader(head: RawRecord, next: RawRecord): boolean {
  const filled = next.cells.filter((cell) => cell.trim() !== '');
  const words = filled.filter(isHeaderWord).length;
  const width = Math.max(head.cells.length, next.cells.length);
  const gaps = width - countFilled(head.cells);
  return (
    gaps > 0 &&
    words >= 2 &&
    words * 2 >= filled.length &&
    filled.every((cell) => !isValue(findValueKind(cell)))
  );
}

function countFilled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

function isValue(kind: ValueKind): boolean {
  return kind !== 'text' && kind !== 'empty';
}

/** The kind that most filled cells of a column are of, undefined where none is. */
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
