import type { Params } from '../base/refusal.ts';
import { type Language, renderSentence, type Sentence } from './sentence.ts';

/** What users should know about how a file was read. Warnings do not prevent reading. */
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
    ja: '結合セルが{count}か所あります（{lines}行目）。縦に結合されたセルの値は、下の行にも入れて読み込みます。',
    en: '{count} merged {count|area|areas} found (line {lines}). The value of cells merged over several rows is read in each row',
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
    ja: '見出しが {lines} 行目にわたっています。上下の文字をつないで列の名前にします',
    en: 'The header takes lines {lines}. The names of the columns are joined from them',
  },
  repeated_headers: {
    ja: '途中にもう一度ある見出しが {count} 行あります（{lines} 行目）。データとして数えません',
    en: 'The header is repeated in {count} {count|row|rows} (line {lines}), not counted as data',
  },
  section_rows: {
    ja: '区切りの見出しのような行が {count} 行あります（{lines} 行目）。データとして数えません',
    en: '{count} {count|row looks|rows look} like section titles (line {lines}), not counted as data',
  },
  total_rows: {
    ja: '小計や合計のような行が {count} 行あります（{lines} 行目）。データとして数えません',
    en: '{count} {count|row looks|rows look} like totals (line {lines}), not counted as data',
  },
  note_rows: {
    ja: '注記のような行が {count} 行あります（{lines} 行目）。データとして数えません',
    en: '{count} {count|row looks|rows look} like notes (line {lines}), not counted as data',
  },
  sheets_read: {
    ja: '見出しが同じ {count} 枚のシート（{sheets}）を 1 つのリストとして読み込みます',
    en: '{count} sheets with the same header ({sheets|list}) are read as one list',
  },
  sheets_not_read: {
    ja: '見出しが違うシート（{sheets}）は読み込みません。必要なら、シートを選んで別にインポートしてください',
    en: 'Sheets with another header ({sheets|list}) are not read. Choose the sheet and import it on its own if you need it',
  },
  sheets_left_out: {
    ja: '控えや除外の一覧のようなシート（{sheets}）は読み込みません。必要なら、シートを選んでください',
    en: 'Sheets that look like copies or lists of exclusions ({sheets|list}) are not read. Choose them if you need them',
  },
  sheets_not_chosen: {
    ja: '選んでいないシート（{sheets}）は読み込みません',
    en: 'Sheets that are not chosen ({sheets|list}) are not read',
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

/** The same in the record of an import that has ended. Other warnings read the same then. */
const readingWarningsAfterwards: Partial<Record<ReadingWarningCode, Sentence>> = {
  sheet_without_rows: {
    ja: 'シート「{skipped}」にはデータがないため、「{sheet}」を読み込みました。',
    en: 'Sheet “{skipped}” has no data, so “{sheet}” was read',
  },
  hidden_sheets: {
    ja: '非表示のシート（{sheets}）は読み込んでいません。必要な場合は、シートを選択して別にインポートしてください。',
    en: 'Hidden sheets ({sheets|list}) were not read. To read one, import it on its own',
  },
  merged_cells: {
    ja: '結合セルが{count}か所ありました（{lines}行目）。縦に結合されたセルの値は、下の行にも入れて読み込みました。',
    en: '{count} merged {count|area was|areas were} found (line {lines}). The value of cells merged over several rows was read in each row',
  },
  hidden_rows_read: {
    ja: '非表示の行{count}行も読み込みました。',
    en: '{count} hidden {count|row was|rows were} read too',
  },
  hidden_rows_skipped: {
    ja: '非表示の行{count}行は読み込んでいません。',
    en: '{count} hidden {count|row was|rows were} skipped',
  },
  preamble: {
    ja: '見出し行より上の行（{lines}行目）はデータとして読み込んでいません。',
    en: 'Lines above the header (line {lines}) were not imported.',
  },
  preamble_read: {
    ja: '表の上に題名や注記のような行（{lines}行目）があります。見出しがないため、データとして読み込みました。',
    en: 'Line {lines} above the table looks like a title or a note; without a header it was read as data',
  },
  several_header_rows: {
    ja: '見出しが{lines}行目にわたっているため、上下の文字をつないで列の名前にしました。',
    en: 'The header takes lines {lines}. The names of the columns were joined from them',
  },
  repeated_headers: {
    ja: '途中にもう一度ある見出し{count}行（{lines}行目）は、データとして数えていません。',
    en: 'The header is repeated in {count} {count|row|rows} (line {lines}), which {count|was|were} not counted as data',
  },
  section_rows: {
    ja: '区切りの見出しのような{count}行（{lines}行目）は、データとして数えていません。',
    en: '{count} {count|row|rows} like section titles (line {lines}) {count|was|were} not counted as data',
  },
  total_rows: {
    ja: '小計や合計のような{count}行（{lines}行目）は、データとして数えていません。',
    en: '{count} {count|row|rows} like totals (line {lines}) {count|was|were} not counted as data',
  },
  note_rows: {
    ja: '注記のような{count}行（{lines}行目）は、データとして数えていません。',
    en: '{count} {count|row|rows} like notes (line {lines}) {count|was|were} not counted as data',
  },
  sheets_read: {
    ja: '見出しが同じ{count}枚のシート（{sheets}）を1つのリストとして読み込みました。',
    en: '{count} sheets with the same header ({sheets|list}) were read as one list',
  },
  sheets_not_read: {
    ja: '見出しが違うシート（{sheets}）は読み込んでいません。必要な場合は、シートを選択して別にインポートしてください。',
    en: 'Sheets with another header ({sheets|list}) were not read. To read one, import it on its own',
  },
  sheets_left_out: {
    ja: '控えや除外の一覧のようなシート（{sheets}）は読み込んでいません。必要な場合は、シートを選択して別にインポートしてください。',
    en: 'Sheets that look like copies or lists of exclusions ({sheets|list}) were not read. To read one, import it on its own',
  },
  sheets_not_chosen: {
    ja: '選択していないシート（{sheets}）は読み込んでいません。',
    en: 'Sheets that were not selected ({sheets|list}) were not read',
  },
  trailing_notes: {
    ja: '表の下に合計や注記と思われる行（{lines}行目）があります。データとしてインポートされています。',
    en: 'Line {lines} below the table looks like a total or a note. It was imported as data.',
  },
  short_rows: {
    ja: '列が足りない行が{count}行ありました（{lines}行目）。足りない列は空として読み込みました。',
    en: '{count} {count|row has|rows have} fewer cells than there are columns (line {lines}); the missing ones were read as empty',
  },
  formulas_not_calculated: {
    ja: '計算結果のない数式がある行が{count}行ありました（{lines}行目）。空として読み込みました。',
    en: '{count} {count|row has|rows have} formulas without a result (line {lines}); they were read as empty',
  },
};

export type ReadingWarningCode = keyof typeof readingWarningKinds;

export type ReadingWarning = { readonly code: ReadingWarningCode; readonly params?: Params };

/**
 * The warning in the given language, or its code if this version does not know it. `hasEnded`: in
 * the record of an import that has ended.
 */
export function describeReadingWarning(
  code: string,
  params: Params,
  language: Language,
  hasEnded = false,
): string {
  if (!isReadingWarningCode(code)) return code;
  const afterwards = hasEnded ? readingWarningsAfterwards[code] : undefined;
  return renderSentence(afterwards ?? readingWarningKinds[code], params, language);
}

function isReadingWarningCode(code: string): code is ReadingWarningCode {
  return Object.hasOwn(readingWarningKinds, code);
}
