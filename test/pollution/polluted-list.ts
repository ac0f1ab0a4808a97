import { encodeCp932 } from '../../src/import/report/cp932-encoder.ts';
import type { Random } from '../fuzz/random.ts';

/** A list with one or several kinds of pollution, and how it must be read. */
export type PollutedList = {
  /** The kinds of pollution, for the failure message. */
  readonly how: string;
  readonly bytes: Buffer;
  readonly delimiter: string;
  readonly headerRow: number | null;
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** Lines of notes and totals, which are not data. */
  readonly leftOut: readonly number[];
  readonly shortRows: number;
  readonly longRows: number;
};

const header = ['会社名', '担当者', '電話番号', '住所', '備考'];
const companies = ['株式会社青山商事', '田中商店', '有限会社髙橋', 'Smith & Co.', '㈱山田', '佐藤クリニック'];
const people = ['田中 一郎', '佐藤花子', '鈴木', "O'Hara", '髙橋 次郎', ''];
const places = [
  '東京都港区六本木1-1-1',
  '大阪市北区梅田2-3',
  '札幌市中央区北1条西2丁目',
  '福岡県福岡市博多区',
];
const plainNotes = ['', '要連絡', 'VIP', '10:00-18:00', '1.5', 'a/b'];
const quotedNotes = ['7,500円', '午前; 午後', '"急ぎ"', '1 行目\n2 行目', 'A|B', "それは 'だめ'", 'x\ty'];
const titles = [
  '顧客リスト',
  '顧客リスト 2026年4月',
  '※ 社外秘。取り扱いに注意してください。',
  '作成日: 2026/04/01',
];
const notes = ['以上', '※ 2026年4月1日現在', '合計 12 件'];

const delimiters = [',', '\t', ';', '|', ',', ' ', ', '];
const newlines = ['\n', '\r\n', '\r'];
const encodings = ['utf-8', 'utf-8 with BOM', 'cp932', 'utf-16le'] as const;

/** Generates the pollution. The same random numbers give the same list. */
export function makePollutedList(random: Random): PollutedList {
  const delimiter = random.pick(delimiters);
  const newline = random.pick(newlines);
  const encoding = random.pick(encodings);
  // A delimiter with a space is detected by the quotation marks beside it.
  const quotesAll = delimiter.includes(' ') || random.below(4) === 0;
  const hasHeader = random.below(5) > 0;
  const above = hasHeader && random.below(4) === 0 ? titles.slice(0, 1 + random.below(3)) : [];
  const isRagged = random.below(4) === 0;
  const below = delimiter !== ' ' && random.below(6) === 0 ? [random.pick(notes)] : [];

  const list = new ListWriter(delimiter, newline, quotesAll);
  for (const title of above) list.write([title]);
  if (above.length > 0 && random.below(2) === 0) list.writeNothing();
  const headerRow = hasHeader ? list.write(header) : null;
  for (let rest = 8 + random.below(40); rest > 0; rest--) {
    list.writeRow(isRagged && random.below(6) === 0 ? drawDamagedRow(random) : drawRow(random));
  }
  const leftOut: number[] = [];
  for (const note of below) {
    // Without a header, a text alone in its row cannot be recognised as a note.
    if (hasHeader) leftOut.push(list.write([note]));
    else list.writeRow([note]);
  }
  const { rows, shortRows, longRows } = list;
  const text = random.below(3) === 0 ? list.text.slice(0, -newline.length) : list.text;
  const how = [delimiter, newline, encoding, quotesAll, hasHeader, above.length, isRagged, below.length];
  return {
    how: JSON.stringify(how),
    bytes: encode(text, encoding),
    delimiter,
    headerRow,
    rows,
    leftOut,
    shortRows,
    longRows,
  };
}

/** Writes records and keeps what must be read from them. */
class ListWriter {
  text = '';
  readonly rows: { line: number; cells: readonly string[] }[] = [];
  shortRows = 0;
  longRows = 0;
  #line = 1;
  readonly #delimiter: string;
  readonly #newline: string;
  readonly #quotesAll: boolean;

  constructor(delimiter: string, newline: string, quotesAll: boolean) {
    this.#delimiter = delimiter;
    this.#newline = newline;
    this.#quotesAll = quotesAll;
  }

  /** Returns the line of the record. A text alone in its line is quoted only if necessary. */
  write(cells: readonly string[]): number {
    const line = this.#line;
    const quotes = this.#quotesAll && cells.length > 1;
    const fields = cells.map((cell) => (quotes || mustQuote(cell, this.#delimiter) ? quote(cell) : cell));
    this.text += fields.join(this.#delimiter) + this.#newline;
    this.#line += fields.join('').split('\n').length;
    return line;
  }

  writeNothing(): void {
    this.text += this.#newline;
    this.#line += 1;
  }

  writeRow(cells: readonly string[]): void {
    const missing = Math.max(0, header.length - cells.length);
    if (missing > 0) this.shortRows += 1;
    if (cells.length > header.length) this.longRows += 1;
    this.rows.push({ line: this.write(cells), cells: [...cells, ...Array<string>(missing).fill('')] });
  }
}

function drawRow(random: Random): readonly string[] {
  const phone = `0${1 + random.below(9)}-${1000 + random.below(9000)}-${1000 + random.below(9000)}`;
  const note = random.below(3) === 0 ? random.pick(quotedNotes) : random.pick(plainNotes);
  return [random.pick(companies), random.pick(people), phone, random.pick(places), note];
}

function drawDamagedRow(random: Random): readonly string[] {
  const row = drawRow(random);
  return random.below(2) === 0 ? row.slice(0, 3) : [...row, '余分'];
}

function mustQuote(cell: string, delimiter: string): boolean {
  return cell.includes(delimiter.trim() || delimiter) || /^"|[\r\n]/.test(cell);
}

function quote(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

function encode(text: string, encoding: (typeof encodings)[number]): Buffer {
  if (encoding === 'cp932') return encodeCp932(text).bytes;
  if (encoding === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  return Buffer.from(encoding === 'utf-8' ? text : `\uFEFF${text}`);
}
