import type { ReadSheet, Sheet } from '../../../contract/file-format.ts';
import type { FileOptions } from '../../../contract/import.ts';
import type { ReadingWarning, ReadingWarningCode } from '../../../contract/reading-warnings.ts';
import { refuse } from '../../../contract/refusals.ts';
import { ContentTally } from '../../check/content/content-tally.ts';
import { headerKey } from '../../map/header-key.ts';
import { suggestMapping } from '../../map/suggest-mapping.ts';
import type { Workbook } from '../../parse/xlsx/open-workbook.ts';
import { RowTaker } from './data-rows.ts';
import { type FileLayout, layOut, takeHead } from './find-layout.ts';
import type { SheetMarks } from './read-sheets.ts';

export type ChosenSheets = {
  /** The first sheet to read. */
  readonly sheet: string;
  /** All sheets to read when several form one list; otherwise empty. */
  readonly readSheets: readonly ReadSheet[];
  readonly warnings: readonly ReadingWarning[];
};

/** What the first records of a sheet show. */
type SheetHead = {
  readonly name: string;
  readonly layout: FileLayout;
  /** The cells of the data rows. */
  readonly rows: readonly (readonly string[])[];
  /**
   * How much the sheet looks like a customer list: 2 with a name and a number, 1 with one of them.
   */
  readonly listScore: number;
};

/** Name patterns of sheets that have the list's header but contain exclusions or copies. */
const setAside =
  /除外|禁止|解約|退会|廃業|重複|対象外|架電不可|連絡不可|dnc|\bng\b|^ng|旧|古い|控え|コピー|バックアップ|copy|backup|\bold\b|見本|サンプル|記入例|テンプレート|sample|template|\(\d+\)$/i;

/** Number of records per sheet in which the list's header is searched. */
const headerLines = 20;

/** Maximum number of sheets named in a message. */
const namedSheets = 10;

/**
 * Chooses the sheets of a workbook to read. The user's choice takes precedence. By default this is
 * the first visible sheet that looks like a customer list, together with all visible sheets that
 * have the same header, also with its columns in another order. Copies and exclusion lists are
 * left for the user to choose. Names every sheet that has rows but is not read. Throws
 * `sheet_not_found` and `sheets_differ`.
 */
export async function chooseSheets(
  workbook: Workbook,
  marks: SheetMarks,
  fileOptions: FileOptions,
): Promise<ChosenSheets> {
  const { sheets } = workbook;
  const wanted = fileOptions.sheet === undefined ? fileOptions.sheets : [fileOptions.sheet];
  const named = wanted === undefined || wanted === 'all' ? [] : [...new Set(wanted)];
  const missing = named.find((name) => !sheets.some((sheet) => sheet.name === name));
  if (missing !== undefined) throw sheetNotFound(missing, sheets);
  const usual = named[0] ?? (await workbook.findDefaultSheet());
  if (sheets.length === 1) return { sheet: usual, readSheets: [], warnings: [] };
  const visible = sheets.filter(({ name, hidden }) => !hidden || named.includes(name));
  const heads: SheetHead[] = [];
  for (const { name } of visible) {
    const head = await readHead(workbook, marks, name);
    if (head) heads.push(head);
  }
  const base =
    heads.find(({ name }) => name === named[0]) ?? (named.length === 0 ? findList(heads) : undefined);
  const chosen = base ? choose(base, heads, wanted) : [];
  const read = chosen.map(({ name }) => name);
  if (read.length === 0) read.push(usual);
  return {
    sheet: read[0] ?? usual,
    readSheets: chosen.length > 1 ? chosen.map((head) => toReadSheet(head, chosen[0] ?? head)) : [],
    warnings: warnOf(sheets, heads, read, base, named),
  };
}

/** Returns the first sheet with the highest list score. */
function findList(heads: readonly SheetHead[]): SheetHead | undefined {
  const best = Math.max(0, ...heads.map(({ listScore }) => listScore));
  return heads.find(({ listScore }) => listScore === best);
}

function choose(
  base: SheetHead,
  heads: readonly SheetHead[],
  wanted: FileOptions['sheets'],
): readonly SheetHead[] {
  if (wanted !== undefined && wanted !== 'all') {
    const chosen = wanted.flatMap((name) => heads.find((head) => head.name === name) ?? []);
    const other = chosen.find((head) => !hasHeaderOf(head, base));
    if (other && chosen.length > 1) throw refuse('sheets_differ', { sheet: other.name, first: base.name });
    return chosen;
  }
  const alike = heads.filter((head) => head === base || hasHeaderOf(head, base));
  return wanted === 'all' ? alike : alike.filter((head) => head === base || !isSetAside(head, alike));
}

type FoundHeader = { readonly headerRow: number; readonly order?: readonly number[] | undefined };

/**
 * Finds the row of the sheet that holds the list's header: at least two columns with the same
 * names. Undefined if there is none. The header itself is searched because a title above a narrow
 * table cannot always be distinguished from a header.
 */
function findHeaderOf({ layout }: SheetHead, base: SheetHead): FoundHeader | undefined {
  const keys = base.layout.columns.map(headerKey);
  if (base.layout.headerRow === null || keys.filter(Boolean).length < 2) return undefined;
  const candidates = layout.head.slice(0, headerLines);
  if (layout.headerRow !== null) candidates.unshift({ line: layout.headerRow, cells: layout.columns });
  for (const findOrder of [sameOrder, otherOrder]) {
    for (const { line, cells } of candidates) {
      const order = findOrder(cells.map(headerKey), keys);
      if (order) return { headerRow: line, ...(order !== usualOrder && { order }) };
    }
  }
  return undefined;
}

const usualOrder: readonly number[] = [];

function sameOrder(own: readonly string[], keys: readonly string[]): readonly number[] | undefined {
  const width = Math.max(own.length, keys.length);
  const columns = Array.from({ length: width }, (_, column) => column);
  return columns.every((column) => (own[column] ?? '') === (keys[column] ?? '')) ? usualOrder : undefined;
}

/** The place of each key. Only for different names, which cannot be confused. */
function otherOrder(own: readonly string[], keys: readonly string[]): readonly number[] | undefined {
  const isClear = own.length === keys.length && new Set(own).size === own.length && !own.includes('');
  return isClear && keys.every((key) => own.includes(key)) ? keys.map((key) => own.indexOf(key)) : undefined;
}

function hasHeaderOf(head: SheetHead, base: SheetHead): boolean {
  return findHeaderOf(head, base) !== undefined;
}

/** True if the name says so or if half of the first rows repeat those of an earlier sheet. */
function isSetAside(head: SheetHead, alike: readonly SheetHead[]): boolean {
  if (setAside.test(head.name.normalize('NFKC'))) return true;
  const [base = head] = alike;
  const before = new Set(alike.slice(0, alike.indexOf(head)).flatMap((other) => joinedRows(other, base)));
  return joinedRows(head, base).filter((row) => before.has(row)).length * 2 >= head.rows.length;
}

/** Each row as one string, with its cells in the order of the list. */
function joinedRows(head: SheetHead, base: SheetHead): readonly string[] {
  const order = findHeaderOf(head, base)?.order;
  return head.rows.map((cells) => (order ? order.map((place) => cells[place] ?? '') : cells).join('\t'));
}

/** Returns undefined for a sheet without data rows. */
async function readHead(workbook: Workbook, marks: SheetMarks, name: string): Promise<SheetHead | undefined> {
  const cellMarks = await marks.of(name);
  const head = await takeHead(workbook.read(name, cellMarks));
  if (head.length === 0) return undefined;
  const format = { format: 'xlsx' } as const;
  const layout = layOut(head, format, {}, cellMarks.merged);
  const { columns } = layout;
  const taker = new RowTaker({ ...layout, format });
  const rows = taker.take(head);
  if (rows.length === 0) return undefined;
  const contents = new ContentTally(columns.length);
  for (const { cells } of rows) contents.add(cells);
  const suggested = suggestMapping(columns, [], contents.contents(), 'lead');
  const has = (field: string) => suggested.some((suggestion) => suggestion.field === field);
  const listScore = Number(has('phone')) + Number(has('lead_name'));
  return { name, layout, rows: rows.map(({ cells }) => cells), listScore };
}

function toReadSheet(head: SheetHead, first: SheetHead): ReadSheet {
  return { name: head.name, ...(findHeaderOf(head, first) ?? { headerRow: head.layout.headerRow }) };
}

/**
 * Lists every visible sheet with rows that is not read, empty sheets before the first sheet that is
 * read, and hidden sheets.
 */
function warnOf(
  sheets: readonly Sheet[],
  heads: readonly SheetHead[],
  read: readonly string[],
  base: SheetHead | undefined,
  named: readonly string[],
): readonly ReadingWarning[] {
  const warnings: ReadingWarning[] = [];
  const [first = ''] = read;
  const isEmpty = (name: string) => !heads.some((head) => head.name === name);
  const firstVisible = sheets.find(({ hidden }) => !hidden)?.name;
  if (named.length === 0 && firstVisible !== undefined && firstVisible !== first && isEmpty(firstVisible))
    warnings.push({ code: 'sheet_without_rows', params: { skipped: firstVisible, sheet: first } });
  if (read.length > 1)
    warnings.push({ code: 'sheets_read', params: { count: read.length, sheets: listNames(read) } });
  const others = heads.filter(({ name }) => !read.includes(name));
  const [alike, different] = [true, false].map((same) =>
    others.filter((head) => (base ? hasHeaderOf(head, base) : false) === same).map(({ name }) => name),
  );
  const add = (code: ReadingWarningCode, names: readonly string[] = []) => {
    if (names.length > 0) warnings.push({ code, params: { sheets: listNames(names) } });
  };
  if (named.length > 0) add('sheets_not_chosen', [...(alike ?? []), ...(different ?? [])]);
  else {
    add('sheets_left_out', alike);
    add('sheets_not_read', different);
    add(
      'hidden_sheets',
      sheets.filter(({ hidden, name }) => hidden && !read.includes(name)).map(({ name }) => name),
    );
  }
  return warnings;
}

function listNames(names: readonly string[]): string {
  return names.slice(0, namedSheets).join('、') + (names.length > namedSheets ? ' …' : '');
}

function sheetNotFound(sheet: string, sheets: readonly Sheet[]) {
  return refuse('sheet_not_found', { sheet, sheets: sheets.map(({ name }) => name).join('、') });
}
