import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyTextArray } from './copy-text.ts';

const arrays: readonly [items: readonly string[], text: string][] = [
  [[], '{}'],
  [[''], '{""}'],
  [['一', 'b c', '{,}'], '{"一","b c","{,}"}'],
  [['say "hi"', 'a\\b'], '{"say \\\\"hi\\\\"","a\\\\\\\\b"}'],
  [['a\tb', 'c\r\nd'], '{"a\\tb","c\\r\\nd"}'],
  [['NULL', 'a\0'], '{"NULL","a\ufffd"}'],
];
for (const [items, text] of arrays) {
  test(`encodes ${JSON.stringify(items)} as an array`, () => assert.equal(copyTextArray(items), text));
}
