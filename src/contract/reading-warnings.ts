import type { Params } from '../base/refusal.ts';
import { type Language, renderSentence, type Sentence } from './sentence.ts';

/** What a person should know about how a file was understood; it is read all the same. */
export const readingWarningKinds = {
  encoding_ambiguous: {
    ja: '文字コードを {encoding|encoding} と判断しましたが、確かではありません。見本の文字を確認してください',
    en: 'The encoding seems to be {encoding|encoding}, but that is not certain. Check the sample',
  },
  encoding_broken: {
    ja: '{encoding|encoding} として読めない文字があります（{line} 行目から）',
    en: 'Some characters are not {encoding|encoding} (from line {line} on)',
  },
  delimiter_uncertain: {
    ja: '区切り文字がはっきりしません。見本の列を確認してください',
    en: 'The delimiter is not clear. Check the columns of the sample',
  },
  looks_like_markup: {
    ja: '{kind} の文書のようです。顧客リストか確認してください',
    en: 'This seems to be a document in {kind}. Check that it is a list',
  },
  sheet_without_rows: {
    ja: 'シート「{skipped}」にはデータがないため、シート「{sheet}」を読み込みます',
    en: 'The sheet “{skipped}” has no data, so “{sheet}” is read',
  },
  hidden_sheets: {
    ja: '非表示のシート（{sheets}）は読み込みません。読み込むには、シートを選んでください',
    en: 'Hidden sheets ({sheets|list}) are not read. To read one, choose it as the sheet',
  },
  merged_cells: {
    ja: '結合されたセルが {count} か所あります（{lines} 行目）。値は左上のセルだけにあるので、ほかのセルは空として読み込みます',
    en: '{count} merged {count|area of cells lies|areas of cells lie} in the table (line {lines}). Only the upper left cell has the value, the others are read as empty',
  },
  hidden_rows_read: {
    ja: '非表示の行が {count} 行あります。ほかの行と同じように読み込みます',
    en: '{count} hidden {count|row is|rows are} read like all others',
  },
  hidden_rows_skipped: {
    ja: '非表示の行 {count} 行を読み込みません',
    en: '{count} hidden {count|row is|rows are} left out',
  },
  preamble: {
    ja: '見出しの上にある行（{lines} 行目）は、データとして読み込みません',
    en: 'What stands above the header (line {lines}) is not read as data',
  },
  preamble_read: {
    ja: '表の上に題名や注記のような行（{lines} 行目）があります。見出しがないため、データとして読み込みます',
    en: 'Line {lines} above the table looks like a title or a note; without a header it is read as data',
  },
  several_header_rows: {
    ja: '見出しが {lines} 行目にわたっています。{row} 行目を見出しとし、その上はデータとして読み込みません',
    en: 'The header takes lines {lines}. Line {row} names the columns, those above are not read as data',
  },
  trailing_notes: {
    ja: '表の下に注記や合計のような行（{lines} 行目）があります。データとして読み込みます',
    en: 'Line {lines} below the table looks like a note or a total; it is read as data',
  },
  short_rows: {
    ja: '列が足りない行が {count} 行あります（{lines} 行目）。足りない列は空として読み込みます',
    en: '{count} {count|row has|rows have} fewer cells than there are columns (line {lines}); the missing ones are read as empty',
  },
  long_rows: {
    ja: '列が見出しより多い行が {count} 行あります（{lines} 行目）',
    en: '{count} {count|row has|rows have} more cells than there are columns (line {lines})',
  },
  damaged_rows: {
    ja: '引用符などが正しくない行が {count} 行あります（{lines} 行目）',
    en: '{count} {count|row is|rows are} damaged, by a wrong quotation mark for instance (line {lines})',
  },
  unreadable_characters: {
    ja: '読めない文字のある行が {count} 行あります（{lines} 行目）',
    en: '{count} {count|row has|rows have} characters that cannot be read (line {lines})',
  },
  error_cells: {
    ja: 'エラー値のセルがある行が {count} 行あります（{lines} 行目）',
    en: '{count} {count|row has|rows have} cells with errors (line {lines})',
  },
  texts_missing: {
    ja: '文字がファイルの中に見つからないセルがある行が {count} 行あります（{lines} 行目）。ファイルが壊れています',
    en: '{count} {count|row has|rows have} cells whose text is missing from the file (line {lines}); the file is damaged',
  },
  formulas_not_calculated: {
    ja: '計算結果のない数式がある行が {count} 行あります（{lines} 行目）。空として読み込みます',
    en: '{count} {count|row has|rows have} formulas without a result (line {lines}); they are read as empty',
  },
} as const satisfies Record<string, Sentence>;

export type ReadingWarningCode = keyof typeof readingWarningKinds;

export type ReadingWarning = { readonly code: ReadingWarningCode; readonly params?: Params };

/** The warning in the reader's language; the code itself where this version does not know it. */
export function describeReadingWarning(code: string, params: Params, language: Language): string {
  return isReadingWarningCode(code) ? renderSentence(readingWarningKinds[code], params, language) : code;
}

function isReadingWarningCode(code: string): code is ReadingWarningCode {
  return Object.hasOwn(readingWarningKinds, code);
}
