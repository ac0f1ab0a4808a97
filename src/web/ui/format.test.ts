import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatAside, formatBytes, formatCount, formatDuration } from './format.ts';

const durations: [seconds: number, ja: string, en: string][] = [
  [0.2, '1秒', '1 sec'],
  [45, '45秒', '45 sec'],
  [60, '1分', '1 min'],
  [200, '3分20秒', '3 min 20 sec'],
  [7500, '2時間5分', '2 hr 5 min'],
  [3605, '1時間', '1 hr'],
];
for (const [seconds, ja, en] of durations) {
  test(`a duration of ${seconds} seconds`, () => {
    assert.equal(formatDuration(seconds, 'ja'), ja);
    assert.equal(formatDuration(seconds, 'en'), en);
  });
}

const sizes: [bytes: number, text: string][] = [
  [0, '0 B'],
  [1023, '1,023 B'],
  [1024, '1 KB'],
  [1_572_864, '1.5 MB'],
  [5_368_709_120, '5 GB'],
];
for (const [bytes, text] of sizes) {
  test(`a size of ${bytes} bytes`, () => assert.equal(formatBytes(bytes, 'ja'), text));
}

test('counts have separators', () => assert.equal(formatCount(1_048_576, 'ja'), '1,048,576'));

test('a word beside a word is written as the language writes them', () => {
  assert.equal(formatAside('田中', '東京', 'ja'), '田中（東京）');
  assert.equal(formatAside('Tanaka', 'Tokyo', 'en'), 'Tanaka (Tokyo)');
});
