import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { isSame } from './judge-cell.ts';

type Grid = readonly (readonly string[])[];

/** A sheet as read by the oracles, beginning with row 1. */
export type ExpectedSheet = {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /**
   * The first rows and columns as shown by LibreOffice in Japanese, which recalculates formulas.
   */
  readonly shown: Grid;
  readonly sha256: string;
  /** All rows as saved by Excel 2016; undefined if there is no such file. */
  readonly excel: Grid | undefined;
  /**
   * Values as stored in the file, by reference (`B7`); undefined if that oracle could not open it.
   */
  readonly stored: ReadonlyMap<string, StoredValue> | undefined;
};

/**
 * `asShown`: no number format changes the displayed value. `isText`: not a number, date, boolean or
 * error.
 */
export type StoredValue = { readonly text: string; readonly asShown: boolean; readonly isText: boolean };

type Oracles = {
  readonly libreoffice?: { readonly sheets?: readonly LibreOfficeSheet[] };
  readonly openpyxl?: { readonly sheets?: readonly OpenpyxlSheet[] };
};

type LibreOfficeSheet = {
  readonly name: string;
  readonly n_rows: number;
  readonly n_cols: number;
  readonly rows: Grid;
  readonly sha256_all_rows: string;
};

type OpenpyxlSheet = {
  readonly name: string;
  readonly cells?: readonly OpenpyxlCell[];
};

/** A cell with the General format has no format here. */
type OpenpyxlCell = readonly [ref: string, type: string, value: string | number | boolean, format?: string];

/** The sheets of a workbook according to the oracles; empty if they could not open it. */
export function readExpectedSheets(folder: string, path: string): readonly ExpectedSheet[] {
  const file = join(folder, 'expected', `${path}.json`);
  if (!existsSync(file)) return [];
  const oracles = JSON.parse(readFileSync(file, 'utf8')) as Oracles;
  const excel = readExcelSheets(join(folder, 'expected/excel2016', path));
  return (oracles.libreoffice?.sheets ?? []).map((sheet) => {
    const stored = oracles.openpyxl?.sheets?.find(({ name }) => name === sheet.name)?.cells;
    return {
      name: sheet.name,
      rowCount: sheet.n_rows,
      columnCount: sheet.n_cols,
      shown: sheet.rows,
      sha256: sheet.sha256_all_rows,
      excel: findLikest(sheet.rows, excel),
      stored: stored && new Map(stored.map((cell) => [cell[0], storedValue(cell)])),
    };
  });
}

function storedValue([, type, value, format]: OpenpyxlCell): StoredValue {
  const text = typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
  return { text, asShown: type !== 'n' || format === undefined, isText: type === 's' };
}

function readExcelSheets(stem: string): readonly Grid[] {
  const sheets: Grid[] = [];
  while (existsSync(`${stem}.${sheets.length}.csv`)) {
    const text = readFileSync(`${stem}.${sheets.length}.csv`, 'latin1');
    const options = { relax_column_count: true, relax_quotes: true, skip_empty_lines: false };
    sheets.push(parse(text, options) as string[][]);
  }
  return sheets;
}

/**
 * The numbers in the names of Excel's CSVs do not follow the tabs: the CSV of a sheet is the one
 * that matches most cells.
 */
function findLikest(shown: Grid, sheets: readonly Grid[]): Grid | undefined {
  const filled = shown.flat().filter(Boolean).length;
  const scored = sheets.map((sheet) => ({ sheet, score: countAgreeing(shown, sheet) }));
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  return best && best.score * 2 > filled ? best.sheet : undefined;
}

function countAgreeing(shown: Grid, sheet: Grid): number {
  let count = 0;
  shown.forEach((row, index) => {
    row.forEach((text, column) => {
      if (text !== '' && isSame(sheet[index]?.[column] ?? '', text)) count++;
    });
  });
  return count;
}
