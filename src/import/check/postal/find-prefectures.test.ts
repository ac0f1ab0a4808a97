import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPrefectures, isInPlaces } from './find-prefectures.ts';

const cases: readonly [city: string, prefectures: string][] = [
  ['千代田区', '東京都'],
  ['府中市', '広島県 東京都'],
  ['札幌市西区', '北海道'],
  ['木曽岬町', '三重県'],
  ['鎌ケ谷市', '千葉県'],
  ['鎌ヶ谷市', '千葉県'],
  ['鎌が谷市', '千葉県'],
  ['塩竈市', '宮城県'],
  ['塩釜市', '宮城県'],
  ['曾於市', '鹿児島県'],
  ['四條畷市', '大阪府'],
  ['四条畷市', '大阪府'],
  ['ひたちなか市', '茨城県'],
  ['つくば市', '茨城県'],
  ['三ツ星市', ''],
];
for (const [city, expected] of cases) {
  test(`${city} is in ${expected || 'no prefecture'}`, () =>
    assert.equal([...findPrefectures(city)].sort().join(' '), expected));
}

/**
 * Different spellings of the same place in lists (ヶ/ケ/が, ヵ/カ/か/力, 之/ノ/の, ッ/ツ/っ/つ, 埠頭/ふ頭, 釜/竈, 條/条,
 * 渕/淵, 曾/曽, 崎/﨑).
 */
const spellings: readonly (readonly [string, string])[] = [
  ['霞ヶ関町', '霞ケ関町'],
  ['霞ヶ関町', '霞が関町'],
  ['三ヵ町', '三力町'],
  ['三カ町', '三か町'],
  ['堀之内町', '堀ノ内町'],
  ['堀の内町', '堀之内町'],
  ['四ッ谷町', '四ツ谷町'],
  ['四っ谷町', '四つ谷町'],
  ['埠頭町', 'ふ頭町'],
  ['釜石町', '竈石町'],
  ['條町', '条町'],
  ['渕町', '淵町'],
  ['曾町', '曽町'],
  ['崎町', '﨑町'],
];
for (const [one, other] of spellings) {
  test(`${one} and ${other} are the same`, () => {
    assert.ok(isInPlaces('東京都', one, [{ prefecture: '東京都', city: other }]));
  });
}
