import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvChunks } from '../import/report/csv-chunks.ts';
import { chunksOf } from './generate-list.ts';
import { clinics } from './list/kinds/clinics.ts';
import { companies } from './list/kinds/companies.ts';
import type { ListKind } from './list/kinds/list-kind.ts';
import { persons } from './list/kinds/persons.ts';
import { shop } from './list/kinds/shop.ts';
import { type SheetOfTexts, writeSheets } from './list/write-sheets.ts';

export const listKinds = ['companies', 'persons', 'clinics', 'sheets', 'shop'] as const;
export type ListKindName = (typeof listKinds)[number];

const kinds = {
  companies,
  persons,
  clinics,
  shop,
  sheets: { ...companies, usualRows: 4000 },
} satisfies Record<ListKindName, ListKind>;

const sheetNames = ['東京', '大阪', '名古屋', '福岡', '札幌'];

export function usualRowsOf(kind: ListKindName): number {
  return kinds[kind].usualRows;
}

/**
 * Writes a list as this kind of customer exports it: a CSV in UTF-8 or a workbook. Returns the same
 * list for the same seed, in bounded memory. `sheets` is companies in five sheets. Workbooks of
 * clinics have a header of two rows with merged cells.
 */
export async function generateKind(
  kind: ListKindName,
  { path, rows, seed }: { path: string; rows: number; seed: number },
): Promise<void> {
  const { header, row } = kinds[kind];
  const data = (start: number, end: number) => rowsOf((index) => row(seed, index), start, end);
  if (!isWorkbook(path)) {
    const chunks = csvChunks(chunksOf(withHeader([header], data(0, rows))), 'utf-8');
    return pipeline(Readable.from(chunks), createWriteStream(path));
  }
  if (kind === 'clinics') return writeSheets([twoRowHeader(data(0, rows))], path);
  const names = kind === 'sheets' ? sheetNames : ['リスト'];
  const share = Math.ceil(rows / names.length);
  const sheets = names.map((name, at) => ({
    name,
    rows: withHeader([header], data(at * share, Math.min(rows, (at + 1) * share))),
  }));
  return writeSheets(sheets, path);
}

export function isWorkbook(path: string): boolean {
  return path.toLowerCase().endsWith('.xlsx');
}

/** 所在地 spans its parts and 連絡先 spans TEL and FAX. The other headings span both rows. */
function twoRowHeader(rows: Iterable<readonly string[]>): SheetOfTexts {
  const upper = ['医療機関名', '院長名', '所在地', '', '', '', '', '連絡先', ''];
  const lower = ['', '', '郵便番号', '都道府県', '市区町村', '町域', '番地', 'TEL', 'FAX'];
  return {
    name: 'リスト',
    rows: withHeader([upper, lower], rows),
    merged: ['A1:A2', 'B1:B2', 'C1:G1', 'H1:I1'],
  };
}

function* rowsOf(
  row: (index: number) => readonly string[],
  start: number,
  end: number,
): Generator<readonly string[]> {
  for (let index = start; index < end; index += 1) yield row(index);
}

function* withHeader(
  header: readonly (readonly string[])[],
  rows: Iterable<readonly string[]>,
): Generator<readonly string[]> {
  yield* header;
  yield* rows;
}
