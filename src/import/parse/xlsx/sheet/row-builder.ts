import { refuse } from '../../../../contract/refusals.ts';
import type { RawNote, RawRecord } from '../../../model/raw-row.ts';

/** Excel's limit for one cell, which together with the number of columns limits a row. */
const cellCharacters = 32_767;

/** No program has longer sheets. A higher row number is ignored. */
const lastLine = 0x100_0000;

/** Replaces bytes that are not UTF-8. */
const replacement = '\ufffd';

/**
 * Collects the cells of one row by column. Throws if a row has too many non-empty cells. A single
 * cell far to the right (a stray space in XFD1) is dropped and reported, so that it neither stops
 * the file nor uses memory.
 */
export class RowBuilder {
  readonly #columns: number;
  #line = 0;
  #cells: string[] = [];
  #filled = 0;
  #leftOff = 0;
  #hidden = false;
  #notes: RawNote[] | undefined;
  #readings: Map<number, string> | undefined;
  #links: Map<number, string> | undefined;
  characters = 0;

  constructor(columns: number) {
    this.#columns = columns;
  }

  /**
   * @param line the row's number, or -1 if the file does not specify it: it then follows the
   * previous row
   */
  start(line: number, hidden: boolean): void {
    this.#line = line > 0 && line <= lastLine ? line : this.#line + 1;
    this.#cells = [];
    this.#filled = 0;
    this.#leftOff = 0;
    this.#hidden = hidden;
    this.#notes = undefined;
    this.#readings = undefined;
    this.#links = undefined;
    this.characters = 0;
  }

  setCell(column: number, text: string): void {
    if (text === '') return;
    this.#filled++;
    this.characters += text.length;
    this.#checkSize();
    if (column >= this.#columns) {
      this.#leftOff++;
      return;
    }
    while (this.#cells.length < column) this.#cells.push('');
    this.#cells[column] = text;
    if (text.includes(replacement)) this.note({ code: 'undecodable_character', column });
  }

  /** Furigana longer than a cell can be is ignored. */
  setReading(column: number, reading: string): void {
    if (column >= this.#columns || reading.length > cellCharacters) return;
    this.characters += reading.length;
    this.#checkSize();
    this.#readings ??= new Map();
    this.#readings.set(column, reading);
  }

  setLink(column: number, target: string): void {
    if (column >= this.#columns) return;
    this.characters += target.length;
    this.#checkSize();
    this.#links ??= new Map();
    this.#links.set(column, target);
  }

  note(note: RawNote): void {
    this.#notes ??= [];
    this.#notes.push(note);
  }

  /** The record, or undefined for a row without a cell and without notes. */
  finish(): RawRecord | undefined {
    if (this.#leftOff > 0) {
      this.note({ code: 'row_too_long', column: null, params: { extra: this.#leftOff } });
    }
    if (this.#filled === 0 && !this.#notes) return undefined;
    const record = { line: this.#line, cells: this.#cells };
    if (!this.#notes && !this.#readings && !this.#links && !this.#hidden) return record;
    return {
      ...record,
      ...(this.#notes && { notes: this.#notes }),
      ...(this.#readings && { readings: this.#readings }),
      ...(this.#links && { links: this.#links }),
      ...(this.#hidden && { hidden: true }),
    };
  }

  #checkSize(): void {
    const place = { line: this.#line };
    if (this.#filled > this.#columns) {
      throw refuse('file_too_many_columns', { columns: this.#filled, limit: this.#columns }, place);
    }
    if (this.characters > this.#columns * cellCharacters) {
      throw refuse('file_bomb', { detail: `row ${this.#line}` }, place);
    }
  }
}
