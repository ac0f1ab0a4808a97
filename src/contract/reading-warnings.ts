import type { Params } from '../base/refusal.ts';
import { type Language, renderSentence, type Sentence } from './sentence.ts';

/** What a person should know about how a file was understood; it is read all the same. */
export const readingWarningKinds = {
  encoding_ambiguous: {
    ja: '文字コードを{encoding|encoding}と判別しましたが、異なる可能性があります。「ファイルの先頭」の表示で文字化けがないか確認してください。',
    en: 'The encoding looks like {encoding|encoding} but may be different. Check the first rows for garbled text.',
  },
  encoding_broken: {
    ja: '{encoding|encoding}として読み取れない文字があります（{line}行目以降）',
    en: 'Some characters are not valid {encoding|encoding} (from line {line})',
  },
  delimiter_uncertain: {
    ja: '区切り文字を確定できません。「ファイルの先頭」で列が正しく分かれているか確認してください。',
    en: 'The delimiter could not be determined. Check that the columns of the first rows are split correctly.',
  },
  looks_like_markup: {
    ja: '{kind}文書の可能性があります。顧客リストのファイルか確認してください。',
    en: 'This file looks like {kind}. Check that it is a customer list.',
  },
  sheet_without_rows: {
    ja: 'シート「{skipped}」にはデータがないため、「{sheet}」を読み込みます。',
    en: 'Sheet “{skipped}” has no data, so “{sheet}” is read',
  },
  hidden_sheets: {
    ja: '非表示のシート（{sheets}）は読み込みません。読み込む場合は、「シート」で選択してください。',
    en: 'Hidden sheets ({sheets|list}) are not read. To read one, select it under “Sheet”',
  },
  merged_cells: {
    ja: '結合セルが{count}か所あります（{lines}行目）。左上のセルの値だけを読み込み、それ以外は空として扱います。',
    en: '{count} merged {count|area|areas} found (line {lines}). Only the upper-left cell has a value; the others are read as empty',
  },
  hidden_rows_read: {
    ja: '非表示の行{count}行も読み込みます。',
    en: '{count} hidden {count|row|rows} will be read too',
  },
  hidden_rows_skipped: {
    ja: '非表示の行{count}行は読み込みません。',
    en: '{count} hidden {count|row|rows} will be skipped',
  },
  preamble: {
    ja: '見出し行より上の行（{lines}行目）はデータとして読み込みません。',
    en: 'Lines above the header (line {lines}) are not imported.',
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
    ja: '表の下に合計や注記と思われる行（{lines}行目）があります。このままではデータとしてインポートされます。',
    en: 'Line {lines} below the table looks like a total or a note. It will be imported as data.',
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
    ja: '引用符の対応が正しくない行が{count}行あります（{lines}行目）。値がずれていないか確認してください。',
    en: '{count} {count|row has|rows have} unmatched quotation marks (line {lines}). Check that no values have shifted.',
  },
  unreadable_characters: {
    ja: '読み取れない文字を含む行が{count}行あります（{lines}行目）',
    en: '{count} {count|row has|rows have} unreadable characters (line {lines})',
  },
  error_cells: {
    ja: 'エラー値のセルがある行が {count} 行あります（{lines} 行目）',
    en: '{count} {count|row has|rows have} cells with errors (line {lines})',
  },
  texts_missing: {
    ja: '文字データが欠けているセルを含む行が{count}行あります（{lines}行目）。ファイルが壊れている可能性があります。',
    en: '{count} {count|row has|rows have} cells whose text is missing (line {lines}). The file may be damaged.',
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
