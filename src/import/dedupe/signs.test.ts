import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areSame, foldSigns } from './signs.ts';

const cases: readonly [one: string, other: string, same: boolean][] = [
  ['芝1-1-19', '芝1-1-19', true],
  ['芝1-1-19', '芝１－１－１９', true],
  ['芝1-1-19', '芝1丁目1番19号', true],
  ['芝1-1-19', '芝 1 ‐ 1 ‐ 19', true],
  ['芝1-1-19', '芝1-11-9', false],
  ['芝1-1-19', '芝11-19', false],
  ['芝1-1 3F', '芝1-13F', false],
  ['ハイツ 芝-2', 'ハイツ芝2', true],
];
for (const [one, other, same] of cases) {
  test(`persons of one name at ${one} and ${other} are ${same ? 'one' : 'two'}`, () => {
    const [first, second] = [one, other].map((street) =>
      foldSigns({ kana: '', prefecture: '東京都', city: '港区', street, birthday: '' }),
    );
    assert.ok(first && second);
    assert.equal(areSame('unclear', first, second, false), same);
  });
}
