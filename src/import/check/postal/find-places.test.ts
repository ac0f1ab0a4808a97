import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPlaces, places } from './find-places.ts';

const cases: readonly [code: string, places: string][] = [
  ['100-0001', '東京都千代田区'],
  ['060-0000', '北海道札幌市中央区'],
  ['060-8621', '北海道札幌市中央区'],
  ['498-0000', '愛知県弥富市 三重県桑名郡木曽岬町'],
  ['004-0000', '北海道札幌市厚別区 北海道札幌市清田区'],
  ['999-9999', ''],
  ['000-0000', ''],
];

for (const [code, expected] of cases) {
  test(`${code} is ${expected || 'not in use'}`, () => {
    const found = findPlaces(code).map(({ prefecture, city }) => prefecture + city);
    assert.equal(found.join(' '), expected);
  });
}

test('knows all 47 prefectures', () => {
  assert.equal(new Set(places.map(({ prefecture }) => prefecture)).size, 47);
});
