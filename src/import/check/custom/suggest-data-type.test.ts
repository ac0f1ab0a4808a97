import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suggestDataType } from './suggest-data-type.ts';

/**
 * Cells separated by spaces (`×3` after a cell: three rows), the expected type, and its choices.
 */
const cases: readonly [cells: string, dataType: string, choices?: string][] = [
  ['info@example.jp sales@example.co.jp', 'email'],
  ['https://example.jp/a www.example.jp', 'url'],
  ['03-1234-5678 090-1234-5678', 'phone'],
  ['○×5 ××3', 'boolean'],
  ['有×5 無', 'boolean'],
  ['2024/1/5 令和6年1月5日 R6.1.5', 'date'],
  ['20240105 20231231', 'date'],
  ['2024-01-05T10:30 2024/1/6_9:05', 'datetime'],
  ['2024/1/5×30 未定', 'date'],
  ['1,200円 30 5', 'integer'],
  ['45296 45297', 'integer'],
  ['1×5 2×3 3', 'integer'],
  ['1.5 2', 'decimal'],
  ['0012 0013 0500', 'text'],
  ['1234567890123456', 'text'],
  ['A×9 B×5 C', 'single_choice', 'A B C'],
  ['見込み×4 契約済み×9', 'single_choice', '見込み 契約済み'],
  [
    '電話、メール×5 メール×3 電話×2 メール、訪問 電話、訪問 訪問×3 電話、メール、訪問',
    'multiple_choice',
    'メール 電話 訪問',
  ],
  ['髙橋商店 佐藤工務店 鈴木電機', 'text'],
  [`${'とても長い'.repeat(25)} 短い`, 'long_text'],
  ['一行目\n二行目 短い', 'long_text'],
  ['', 'text'],
];

for (const [cells, dataType, choices = ''] of cases) {
  test(`${cells.slice(0, 40)}: ${dataType}`, () => {
    const values = cells
      .split(' ')
      .filter(Boolean)
      .map((cell) => {
        const [, value = '', rows = '1'] = /^(.+?)(?:×(\d+))?$/s.exec(cell.replaceAll('_', ' ')) ?? [];
        return { value, rows: Number(rows) };
      });
    const suggested = suggestDataType(values);
    assert.equal(suggested.dataType, dataType);
    assert.equal(suggested.choices.join(' '), choices);
  });
}
