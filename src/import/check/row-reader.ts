import { type ProblemCode, problemKinds } from '../../contract/problems.ts';
import { trimBlank } from '../model/blank.ts';
import type { RowProblem } from '../model/checked-row.ts';
import type { MappedRow, MappedSlot } from '../model/mapped-row.ts';
import { isCellError } from './cell-error.ts';
import { type Finding, find, type Reading } from './finding.ts';
import { isNothing } from './nothing-words.ts';

/**
 * Limits in UTF-16 units: names as in the API, a phone cell with room for eight numbers and
 * remarks, and other text.
 */
const shortestLimit = 200;
const limits: Readonly<Record<string, number>> = { lead_name: 200, contact_name: 200, phone: 500 };
const textLimit = 10_000;

/**
 * Reads the slots of one row and collects its problems. A slot is given by its index, -1 if it is
 * not mapped. One short-lived instance per row.
 */
export class RowReader {
  readonly row: MappedRow;
  readonly fixesOff: ReadonlySet<string>;
  readonly problems: RowProblem[] = [];
  failed = false;

  constructor(row: MappedRow, fixesOff: ReadonlySet<string>) {
    this.row = row;
    this.fixesOff = fixesOff;
  }

  /**
   * The text of a slot without outer spaces. '' if it is not mapped or the cell is in error (which
   * is reported).
   */
  text(at: number): string {
    const written = this.row.texts[at];
    if (written === undefined || written === '') return '';
    const text = trimBlank(written);
    if (text.charCodeAt(0) === 0x23 && isCellError(text)) {
      this.report(at, find('cell_error', { value: text }));
      return '';
    }
    if (text.length > shortestLimit && this.isTooLong(at, text)) return '';
    if (!text.includes('\0')) return text;
    this.report(at, find('nul_removed'));
    return trimBlank(text.replaceAll('\0', ''));
  }

  /** Same as `text`, but words for "none" (なし, －, 不明) also count as empty and are reported. */
  value(at: number): string {
    const text = this.text(at);
    if (text === '' || !isNothing(text)) return text;
    this.report(at, find('value_none', { value: text }));
    return '';
  }

  /** Records the finding about a slot's value and returns the text. */
  keep(at: number, reading: Reading): string {
    const { finding, unfixed } = reading;
    if (finding !== null && unfixed && !this.mayFix(at, finding.code)) return this.keep(at, unfixed);
    if (reading.finding !== null) this.report(at, reading.finding);
    return reading.text;
  }

  /**
   * True if a fix may be applied to a slot's value: neither the import nor the column has disabled
   * it.
   */
  mayFix(at: number, code: ProblemCode): boolean {
    return !this.fixesOff.has(code) && this.row.slots[at]?.fixesOff.has(code) !== true;
  }

  report(at: number, finding: Finding): void {
    const slot = this.row.slots[at];
    this.add(finding, slot?.field ?? null, slot ? this.columnOf(at, slot) : null, this.row.texts[at] ?? null);
  }

  /** Reports a missing required value. `field` is used if no slot is mapped to it. */
  reportMissing(at: number, field: string, finding: Finding): void {
    this.add(finding, field, this.row.slots[at]?.column ?? null, this.row.texts[at] ?? null);
  }

  /**
   * Adds a problem. An unreadable value is a warning until `fail` decides that the row requires it.
   */
  add(finding: Finding, field: string | null, column: number | null, raw: string | null): void {
    const { code, params, fails } = finding;
    if (fails) this.failed = true;
    const problem = { code, field, column, params, raw };
    const isLowered = !fails && problemKinds[code].level === 'error';
    this.problems.push(isLowered ? { ...problem, level: 'warning' } : problem);
  }

  /**
   * Fails the row because a required field is missing. The reason is the problem found in its
   * slots, or else `missing`, which also covers words for "none".
   */
  fail(isOfField: (field: string) => boolean, at: number, field: string, missing: ProblemCode): void {
    this.failed = true;
    const isWhy = (problem: RowProblem) =>
      problem.field !== null && isOfField(problem.field) && problemKinds[problem.code].level === 'error';
    const told = this.problems.filter(
      (problem) => problem.code !== 'value_none' || problem.field === null || !isOfField(problem.field),
    );
    const raised = told.map((problem) => (isWhy(problem) ? asInCatalogue(problem) : problem));
    this.problems.splice(0, this.problems.length, ...raised);
    if (!raised.some(isWhy)) this.failWith(at, field, missing);
  }

  /** Fails the row because of what a field says. */
  failWith(at: number, field: string, code: ProblemCode): void {
    this.reportMissing(at, field, { ...find(code), fails: true });
  }

  /** Null if the text is the mapping's fixed value and not from a cell. */
  columnOf(at: number, slot: MappedSlot): number | null {
    if (slot.column === null || slot.joined.length > 0) return slot.column;
    return this.row.texts[at] === (this.row.cells[slot.column] ?? '') ? slot.column : null;
  }

  private isTooLong(at: number, text: string): boolean {
    const field = this.row.slots[at]?.field ?? '';
    const limit = limits[field.replace(/^phone_\d+$/, 'phone')] ?? textLimit;
    if (text.length > limit) this.report(at, find('cell_too_long', { limit }));
    return text.length > limit;
  }
}

function asInCatalogue({ level: _lowered, ...problem }: RowProblem): RowProblem {
  return problem;
}
