import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Recipe, recipeSchema, reusableSteps } from '../../contract/recipe.ts';
import type { RawRow } from '../model/raw-row.ts';
import { compileRecipe } from './compile-recipe.ts';

const columns = ['会社名', '電話番号', '備考'];
const place = {
  findColumn: (name: string) => (columns.includes(name) ? columns.indexOf(name) : undefined),
  sheets: [],
};

function edit(steps: readonly unknown[], cells: readonly string[], row: Partial<RawRow> = {}) {
  return compileRecipe(recipeSchema.parse(steps), place).edit({ row: 1, line: 2, cells, ...row });
}

/** The cells after these steps; 'excluded' if the row is. */
function cellsAfter(steps: readonly unknown[], cells: readonly string[], row?: Partial<RawRow>) {
  return edit(steps, cells, row)?.cells ?? 'excluded';
}

const table: readonly (readonly [name: string, step: object, before: string, after: string])[] = [
  [
    'replace a part',
    { step: 'replace', columns: ['備考'], find: '様', with: '' },
    '山田様、鈴木様',
    '山田、鈴木',
  ],
  [
    'replace keeps $ of the replacement',
    { step: 'replace', columns: ['備考'], find: 'a', with: '$&' },
    'bab',
    'b$&b',
  ],
  [
    'replace a whole cell',
    { step: 'replace', columns: ['備考'], find: '東京', with: '東京都', match: 'cell' },
    ' 東京 ',
    '東京都',
  ],
  [
    'leave a cell that only contains it',
    { step: 'replace', columns: ['備考'], find: '東京', with: 'x', match: 'cell' },
    '東京都',
    '東京都',
  ],
  [
    'ignore case',
    { step: 'replace', columns: ['備考'], find: 'tel', with: '電話', caseSensitive: false },
    'TEL: 1 tel',
    '電話: 1 電話',
  ],
  [
    'ignore width',
    { step: 'replace', columns: ['備考'], find: 'ガス', with: '水道', widthSensitive: false },
    'ｶﾞｽ・ガス',
    '水道・水道',
  ],
  [
    'do not cut a kana from its mark',
    { step: 'replace', columns: ['備考'], find: 'カ', with: 'x', widthSensitive: false },
    'ｶﾞｶ',
    'ｶﾞx',
  ],
  [
    'regular expression with a group',
    { step: 'replace', columns: ['備考'], find: '([0-9]+)階', with: '$1F', match: 'regex' },
    'A棟3階',
    'A棟3F',
  ],
  ['set a value', { step: 'set_value', column: '備考', from: '東京', to: '東京都' }, '　東京 ', '東京都'],
  ['fill a blank', { step: 'fill_blanks', column: '備考', text: '代表' }, ' 　', '代表'],
  ['fill from a column', { step: 'fill_blanks', column: '備考', fromColumn: '会社名' }, '', '青山商事'],
  ['leave a filled cell', { step: 'fill_blanks', column: '備考', text: '代表' }, 'x', 'x'],
  ['trim', { step: 'trim', columns: ['備考'] }, '　山田  太郎 ', '山田  太郎'],
  ['trim inside', { step: 'trim', columns: ['備考'], inner: true }, ' 山田 　太郎', '山田 太郎'],
  ['half width', { step: 'width', columns: ['備考'], to: 'half' }, 'ＡＢ－１２　ｶﾞｽ', 'AB-12 ガス'],
  ['full width', { step: 'width', columns: ['備考'], to: 'full' }, 'AB-12 ｶ', 'ＡＢ－１２　カ'],
  ['katakana', { step: 'kana', columns: ['備考'], to: 'katakana' }, 'やまだ ﾀﾛｳ', 'ヤマダ タロウ'],
  ['hiragana', { step: 'kana', columns: ['備考'], to: 'hiragana' }, 'ヤマダー', 'やまだー'],
  [
    'join',
    { step: 'join', columns: ['会社名', '電話番号'], separator: ' / ', into: '備考' },
    'x',
    '青山商事 / 03-1234-5678',
  ],
  [
    'merge',
    {
      step: 'merge_values',
      column: '備考',
      groups: [{ values: ['㈱青山', '(株)青山'], to: '株式会社青山' }],
    },
    '㈱青山',
    '株式会社青山',
  ],
];

for (const [name, step, before, after] of table) {
  test(`recipe: ${name}`, () => {
    assert.deepEqual(cellsAfter([step], ['青山商事', '03-1234-5678', before]), [
      '青山商事',
      '03-1234-5678',
      after,
    ]);
  });
}

test('recipe: single cells are set by line', () => {
  const step = {
    step: 'set_cells',
    cells: [
      { line: '2', column: '備考', text: 'a' },
      { line: '2', column: '会社名', text: '' },
    ],
  };
  assert.deepEqual(cellsAfter([step], ['x', 'y', 'z']), ['', 'y', 'a']);
  assert.deepEqual(cellsAfter([step], ['x', 'y', 'z'], { line: 3 }), ['x', 'y', 'z']);
});

test('recipe: split fills the columns in order, and the last one takes the rest', () => {
  const step = { step: 'split', column: '備考', separator: '/', into: ['会社名', '電話番号'] };
  assert.deepEqual(cellsAfter([step], ['', '', 'A / B / C']), ['A', 'B / C', '']);
  assert.deepEqual(cellsAfter([step], ['x', 'y', 'AB']), ['x', 'y', 'AB']);
});

test('recipe: rows are excluded by line and by condition', () => {
  const byLine = { step: 'exclude_lines', lines: ['2', '5'] };
  assert.equal(cellsAfter([byLine], ['x']), 'excluded');
  assert.deepEqual(cellsAfter([byLine], ['x'], { line: 3 }), ['x']);
  const when = (condition: string, text = '') => [{ step: 'exclude_rows', column: '備考', condition, text }];
  assert.equal(cellsAfter(when('blank'), ['x', 'y', ' ']), 'excluded');
  assert.equal(cellsAfter(when('equals', '退会'), ['x', 'y', ' 退会']), 'excluded');
  assert.deepEqual(cellsAfter(when('equals', '退会'), ['x', 'y', '退会済']), ['x', 'y', '退会済']);
  assert.equal(cellsAfter(when('contains', '退会'), ['x', 'y', '退会済']), 'excluded');
});

test('recipe: each step sees the result of the steps before it, and the note names the last one', () => {
  const steps = [
    { step: 'fill_blanks', column: '備考', text: 'ａ' },
    { step: 'width', columns: ['備考', '会社名'], to: 'half' },
  ];
  const edited = edit(steps, ['青山', '', ''], {
    notes: [{ code: 'cell_error', column: 2 }],
    readings: new Map([
      [0, 'アオヤマ'],
      [2, 'エー'],
    ]),
  });
  assert.deepEqual(edited?.cells, ['青山', '', 'a']);
  assert.deepEqual(edited?.notes, [
    { code: 'cell_edited', column: 2, params: { before: '', after: 'a', step: 2 } },
  ]);
  assert.deepEqual([...(edited?.readings ?? [])], [[0, 'アオヤマ']]);
});

test('recipe: a row that no step changes is returned as it is', () => {
  const row = { row: 1, line: 2, cells: ['x', 'y', 'z'] };
  const steps: Recipe = [
    { step: 'set_value', column: '備考', from: 'z', to: 'a' },
    { step: 'set_value', column: '備考', from: 'a', to: 'z' },
  ];
  assert.equal(compileRecipe(steps, place).edit(row), row);
});

test('recipe: a missing column stops with the step and the column', () => {
  const steps = [
    { step: 'trim', columns: ['備考'] },
    { step: 'fill_blanks', column: '担当者', text: 'x' },
  ];
  assert.throws(() => edit(steps, []), {
    code: 'recipe_column_missing',
    params: { step: 2, column: '担当者' },
  });
});

test('recipe: an invalid regular expression stops with the step', () => {
  const steps = [{ step: 'replace', columns: ['備考'], find: '(a', with: '', match: 'regex' }];
  assert.throws(() => edit(steps, []), {
    code: 'recipe_pattern_invalid',
    params: { step: 1, pattern: '(a' },
  });
});

test('recipe: only steps for any list with the header are saved', () => {
  const steps = recipeSchema.parse([
    { step: 'set_cells', cells: [{ line: '2', column: '備考', text: 'a' }] },
    { step: 'exclude_lines', lines: ['3'] },
    { step: 'trim', columns: ['備考'] },
  ]);
  assert.deepEqual(reusableSteps(steps), [{ step: 'trim', columns: ['備考'], inner: false }]);
});
