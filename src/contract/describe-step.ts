import { assertNever } from '../base/assert-never.ts';
import type { RecipeStep } from './recipe.ts';
import { formatList, type Language, renderSentence, type Sentence } from './sentence.ts';

const texts = {
  setCells: { ja: 'セルを直接編集（{count}セル）', en: 'Edit {count} {count|cell|cells}' },
  replace: { ja: '{columns}：「{find}」を「{with}」に置換', en: '{columns}: replace “{find}” with “{with}”' },
  replaceCell: {
    ja: '{columns}：「{find}」だけのセルを「{with}」に置換',
    en: '{columns}: replace cells “{find}” with “{with}”',
  },
  replaceRegex: {
    ja: '{columns}：正規表現「{find}」を「{with}」に置換',
    en: '{columns}: replace pattern “{find}” with “{with}”',
  },
  setValue: {
    ja: '{column}：「{from}」の行をすべて「{to}」に変更',
    en: '{column}: change all “{from}” to “{to}”',
  },
  fill: { ja: '{column}：空欄に「{text}」を入力', en: '{column}: fill blanks with “{text}”' },
  fillFrom: { ja: '{column}：空欄に{from}の値を入力', en: '{column}: fill blanks from {from}' },
  trim: { ja: '{columns}：前後の空白を削除', en: '{columns}: remove outer spaces' },
  trimInner: { ja: '{columns}：余分な空白を削除', en: '{columns}: remove extra spaces' },
  half: { ja: '{columns}：英数字を半角に統一', en: '{columns}: letters and digits to half width' },
  full: { ja: '{columns}：英数字を全角に統一', en: '{columns}: letters and digits to full width' },
  katakana: { ja: '{columns}：かなをカタカナに統一', en: '{columns}: kana to katakana' },
  hiragana: { ja: '{columns}：かなをひらがなに統一', en: '{columns}: kana to hiragana' },
  split: {
    ja: '{column}：「{separator}」で分割して{into}に入力',
    en: '{column}: split at “{separator}” into {into}',
  },
  join: { ja: '{columns}を結合して{into}に入力', en: 'Join {columns} into {into}' },
  excludeLines: { ja: '選択した行を除外（{count}行）', en: 'Exclude {count} selected {count|row|rows}' },
  excludeBlank: { ja: '{column}が空欄の行を除外', en: 'Exclude rows with blank {column}' },
  excludeEquals: { ja: '{column}が「{text}」の行を除外', en: 'Exclude rows with {column} “{text}”' },
  excludeContains: {
    ja: '{column}に「{text}」を含む行を除外',
    en: 'Exclude rows with {column} containing “{text}”',
  },
  merge: {
    ja: '{column}：表記ゆれを統一（{count}種類）',
    en: '{column}: merge spellings of {count} {count|value|values}',
  },
} as const satisfies Record<string, Sentence>;

/** A step of a recipe in words. `nameOf`: the name under which users know a column. */
export function describeStep(
  step: RecipeStep,
  language: Language,
  nameOf: (column: string) => string = (column) => column,
): string {
  const say = (sentence: Sentence, params: Record<string, string | number>) =>
    renderSentence(sentence, params, language);
  const list = (columns: readonly string[]) => formatList(columns.map(nameOf), language);
  switch (step.step) {
    case 'set_cells':
      return say(texts.setCells, { count: step.cells.length });
    case 'replace': {
      const sentence = { part: texts.replace, cell: texts.replaceCell, regex: texts.replaceRegex }[
        step.match
      ];
      return say(sentence, { columns: list(step.columns), find: step.find, with: step.with });
    }
    case 'set_value':
      return say(texts.setValue, { column: nameOf(step.column), from: step.from, to: step.to });
    case 'fill_blanks':
      return step.fromColumn === undefined
        ? say(texts.fill, { column: nameOf(step.column), text: step.text })
        : say(texts.fillFrom, { column: nameOf(step.column), from: nameOf(step.fromColumn) });
    case 'trim':
      return say(step.inner ? texts.trimInner : texts.trim, { columns: list(step.columns) });
    case 'width':
      return say(texts[step.to], { columns: list(step.columns) });
    case 'kana':
      return say(texts[step.to], { columns: list(step.columns) });
    case 'split':
      return say(texts.split, {
        column: nameOf(step.column),
        separator: step.separator,
        into: list(step.into),
      });
    case 'join':
      return say(texts.join, { columns: list(step.columns), into: nameOf(step.into) });
    case 'exclude_lines':
      return say(texts.excludeLines, { count: step.lines.length });
    case 'exclude_rows': {
      const sentence = {
        blank: texts.excludeBlank,
        equals: texts.excludeEquals,
        contains: texts.excludeContains,
      }[step.condition];
      return say(sentence, { column: nameOf(step.column), text: step.text });
    }
    case 'merge_values':
      return say(texts.merge, { column: nameOf(step.column), count: step.groups.length });
    default:
      return assertNever(step);
  }
}
