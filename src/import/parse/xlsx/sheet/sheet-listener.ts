import { refuse } from '../../../../contract/refusals.ts';
import type { RawNote, RawRecord } from '../../../model/raw-row.ts';
import { findFormulaText, readTextFormula } from '../../../model/text-formula.ts';
import type { XlsxLimits } from '../limits.ts';
import { AttributeCursor, readColumn, readInteger } from '../scan/attributes.ts';
import { decodeText, decodeUtf8 } from '../scan/decode-text.ts';
import { isName } from '../scan/is-name.ts';
import { PhoneticReader } from '../scan/phonetic-reader.ts';
import type { XmlListener } from '../scan/xml-scanner.ts';
import type { StringStore } from '../strings/string-store.ts';
import type { CellFormat } from '../values/cell-format.ts';
import type { CellFormats } from '../values/cell-formats.ts';
import { applyPhonetic } from '../values/phonetic.ts';
import { showAllDigits } from '../values/show-all-digits.ts';
import { type CellType, cellTypeOf, showValue } from './cell-value.ts';
import { PlainCell } from './plain-cell.ts';
import { RowBuilder } from './row-builder.ts';

const lessThan = 0x3c;
const letterC = 0x63;
const letterF = 0x66;
const letterR = 0x72;
const letterS = 0x73;
const letterT = 0x74;
const letterV = 0x76;

/** Excel's longest URL. */
const formulaCharacters = 2_100;

/**
 * Few enough that a batch is released before the garbage collector sees it twice. With a thousand,
 * collection costs a tenth more.
 */
const batchRows = 250;
/**
 * A batch ends early at this total text length in UTF-16 units, so that rows with long notes stay
 * within limits.
 */
const batchCharacters = 4_000_000;

type SheetListenerOptions = {
  readonly strings: StringStore;
  readonly formats: CellFormats;
  readonly limits: XlsxLimits;
  /**
   * A formula with the result 0 was not calculated: some writers store 0 and leave the calculation
   * to Excel.
   */
  readonly calculatesOnLoad?: boolean;
  /** Integers keep digits hidden by their format. */
  readonly isTable?: boolean;
};

/** Creates records from a worksheet's XML. Pauses the scanner when a batch is full. */
export class SheetListener implements XmlListener {
  readonly #strings: StringStore;
  readonly #formats: CellFormats;
  readonly #row: RowBuilder;
  readonly #plain = new PlainCell();
  readonly #attributes = new AttributeCursor();
  readonly #phonetic: PhoneticReader;
  readonly #maxCharacters: number;
  readonly #calculatesOnLoad: boolean;
  readonly #isTable: boolean;
  #batch: RawRecord[] = [];
  #characters = 0;
  #inData = false;
  #column = -1;
  #type: CellType = 'number';
  #format: CellFormat;
  /** True inside `v`, and inside `t` of an inline string. */
  #inText = false;
  #stored = '';
  #index = -1;
  #hasFormula = false;
  #hasValue = false;
  #inFormula = false;
  #formula = '';

  constructor({ strings, formats, limits, calculatesOnLoad, isTable }: SheetListenerOptions) {
    this.#strings = strings;
    this.#formats = formats;
    this.#format = formats.general;
    this.#row = new RowBuilder(limits.columns);
    this.#phonetic = new PhoneticReader(limits.tokenBytes);
    this.#maxCharacters = limits.tokenBytes;
    this.#calculatesOnLoad = calculatesOnLoad ?? false;
    this.#isTable = isTable ?? false;
  }

  /** Returns the records so far, at most a few hundred, and starts a new batch. */
  takeBatch(): readonly RawRecord[] {
    const batch = this.#batch;
    this.#batch = [];
    this.#characters = 0;
    return batch;
  }

  skim(bytes: Buffer, at: number, limit: number): number {
    if (!this.#inData) return at;
    const cell = this.#plain;
    let next = at;
    while (bytes[next] === lessThan && bytes[next + 1] === letterC) {
      const end = cell.read(bytes, next, limit);
      if (end < 0) break;
      this.#column = cell.column < 0 ? this.#column + 1 : cell.column;
      if (cell.text.end > cell.text.start) this.#takePlainCell(bytes);
      next = end;
    }
    return next;
  }

  open(bytes: Buffer, nameStart: number, nameEnd: number, tagEnd: number): void {
    const letter = nameEnd - nameStart === 1 ? bytes[nameStart] : 0;
    if (!this.#inData) {
      if (isName(bytes, nameStart, nameEnd, 'sheetData')) this.#inData = true;
    } else if (letter === letterC) this.#openCell(bytes, nameEnd, tagEnd);
    else if (letter === letterV) {
      this.#hasValue = true;
      this.#inText = this.#type !== 'inline';
    } else if (letter === letterF) {
      this.#hasFormula = true;
      this.#inFormula = true;
    } else if (letter === letterT) this.#inText = this.#type === 'inline';
    else if (letter === 0) this.#openOther(bytes, nameStart, nameEnd, tagEnd);
  }

  close(bytes: Buffer, nameStart: number, nameEnd: number): boolean {
    if (!this.#inData) return false;
    const letter = nameEnd - nameStart === 1 ? bytes[nameStart] : 0;
    if (letter === letterC) this.#closeCell();
    else if (letter === letterV || letter === letterT) this.#inText = false;
    else if (letter === letterF) this.#inFormula = false;
    else if (letter === 0) return this.#closeOther(bytes, nameStart, nameEnd);
    return false;
  }

  text(bytes: Buffer, start: number, end: number, verbatim: boolean): void {
    if (this.#inFormula) this.#addFormula(bytes, start, end, verbatim);
    if (!this.#inText) return;
    if (this.#type === 'shared') this.#index = readIndex(bytes, start, end);
    else if (this.#type === 'number') this.#store(bytes.toString('latin1', start, end));
    else if (this.#phonetic.isOpen) this.#phonetic.addText(decodeText(bytes, start, end, verbatim));
    else this.#store(decodeText(bytes, start, end, verbatim));
  }

  #takePlainCell(bytes: Buffer): void {
    const { style, type, text } = this.#plain;
    const { start, end, isEscaped } = text;
    this.#type = type;
    this.#format = this.#formats.of(style);
    this.#index = -1;
    this.#stored = '';
    if (type === 'shared') this.#index = readIndex(bytes, start, end);
    else if (type === 'number') this.#store(bytes.toString('latin1', start, end));
    else if (isEscaped) this.#store(decodeText(bytes, start, end, false));
    else this.#store(decodeUtf8(bytes, start, end));
    if (type === 'shared') this.#setSharedCell();
    else this.#setCell();
  }

  #store(text: string): void {
    this.#stored += text;
    if (this.#stored.length > this.#maxCharacters) throw refuse('file_bomb', { detail: 'cell' });
  }

  #openCell(bytes: Buffer, start: number, end: number): void {
    const attributes = this.#attributes;
    let column = -1;
    this.#type = 'number';
    this.#format = this.#formats.general;
    attributes.reset(bytes, start, end);
    while (attributes.next()) {
      const letter = attributes.letter;
      if (letter === letterR) column = readColumn(bytes, attributes.valueStart, attributes.valueEnd);
      else if (letter === letterT) this.#type = cellTypeOf(bytes, attributes.valueStart, attributes.valueEnd);
      else if (letter === letterS) {
        const style = readInteger(bytes, attributes.valueStart, attributes.valueEnd);
        this.#format = this.#formats.of(style);
      }
    }
    this.#column = column < 0 ? this.#column + 1 : column;
    this.#stored = '';
    this.#index = -1;
    this.#hasFormula = false;
    this.#hasValue = false;
    this.#inFormula = false;
    this.#formula = '';
  }

  #closeCell(): void {
    if (this.#type === 'shared') this.#setSharedCell();
    else if (this.#isUncalculated()) this.#setUncalculated();
    else if (this.#stored !== '') this.#setCell();
    if (this.#isTable && this.#formula !== '') this.#setFormulaLink();
  }

  /**
   * A formula with an empty text as result has that type; one without a result was not calculated.
   */
  #isUncalculated(): boolean {
    if (!this.#hasFormula) return false;
    if (this.#stored === '') return !this.#hasValue || this.#type === 'number';
    return this.#calculatesOnLoad && this.#type === 'number' && this.#stored === '0';
  }

  /** A formula that is a text needs no calculation. */
  #setUncalculated(): void {
    const text = this.#isTable ? findFormulaText(this.#formula) : undefined;
    if (text !== undefined) this.#row.setCell(this.#column, text);
    else this.#row.note({ code: 'formula_not_calculated', column: this.#column });
  }

  /** Keeps the start of a formula, enough for the URL of a hyperlink. */
  #addFormula(bytes: Buffer, start: number, end: number, verbatim: boolean): void {
    if (this.#formula.length < formulaCharacters)
      this.#formula += decodeText(bytes, start, Math.min(end, start + formulaCharacters), verbatim);
  }

  /** `HYPERLINK("https://…", "text")`: the URL is in the formula, the text is its result. */
  #setFormulaLink(): void {
    const target = /^HYPERLINK\("((?:[^"]|"")+)"/i.exec(this.#formula)?.[1];
    if (target !== undefined) this.#row.setLink(this.#column, target.replaceAll('""', '"'));
  }

  #setCell(): void {
    const runs = this.#phonetic.take();
    if (runs.length > 0) this.#row.setReading(this.#column, applyPhonetic(this.#stored, runs));
    const text =
      this.#isTable && this.#type === 'number'
        ? showAllDigits(this.#stored, this.#format)
        : showValue(this.#type, this.#stored, this.#format);
    this.#row.setCell(this.#column, this.#isTable ? readTextFormula(text) : text);
    if (this.#type === 'error') this.#row.note(cellError(this.#column, text));
  }

  #setSharedCell(): void {
    if (this.#index < 0) return;
    if (this.#index >= this.#strings.count) {
      this.#row.note({ code: 'cell_text_missing', column: this.#column });
      return;
    }
    const text = this.#format.text(this.#strings.getText(this.#index));
    this.#row.setCell(this.#column, this.#isTable ? readTextFormula(text) : text);
    const reading = this.#strings.findReading(this.#index);
    if (reading !== undefined) this.#row.setReading(this.#column, reading);
  }

  #openOther(bytes: Buffer, nameStart: number, nameEnd: number, tagEnd: number): void {
    if (isName(bytes, nameStart, nameEnd, 'row')) {
      this.#startRow(bytes, nameEnd, tagEnd);
      this.#column = -1;
    } else if (isName(bytes, nameStart, nameEnd, 'rPh')) this.#phonetic.open(bytes, nameEnd, tagEnd);
  }

  #closeOther(bytes: Buffer, nameStart: number, nameEnd: number): boolean {
    if (isName(bytes, nameStart, nameEnd, 'row')) return this.#closeRow();
    if (isName(bytes, nameStart, nameEnd, 'sheetData')) return this.#endData();
    if (isName(bytes, nameStart, nameEnd, 'rPh')) this.#phonetic.close();
    return false;
  }

  #closeRow(): boolean {
    this.#characters += this.#row.characters;
    const record = this.#row.finish();
    if (record) this.#batch.push(record);
    return this.#batch.length >= batchRows || this.#characters >= batchCharacters;
  }

  /** Yields the last batch before the data after the rows. */
  #endData(): boolean {
    this.#inData = false;
    return this.#batch.length > 0;
  }

  #startRow(bytes: Buffer, start: number, end: number): void {
    const attributes = this.#attributes;
    let line = -1;
    let hidden = false;
    attributes.reset(bytes, start, end);
    while (attributes.next()) {
      if (attributes.letter === letterR)
        line = readInteger(bytes, attributes.valueStart, attributes.valueEnd);
      else if (isName(bytes, attributes.nameStart, attributes.nameEnd, 'hidden')) {
        hidden = attributes.value === '1' || attributes.value === 'true';
      }
    }
    this.#row.start(line, hidden);
  }
}

/** The index of a shared string. Anything else becomes an index that no workbook has. */
function readIndex(bytes: Buffer, start: number, end: number): number {
  const index = readInteger(bytes, start, end);
  return index < 0 ? Number.MAX_SAFE_INTEGER : index;
}

function cellError(column: number, value: string): RawNote {
  return { code: 'cell_error', column, params: { value } };
}
