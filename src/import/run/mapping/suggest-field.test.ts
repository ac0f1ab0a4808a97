import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offerFields, suggestField } from './suggest-field.ts';

/** Header, cells parted by blanks, what the column is recognised as, its data type, its choices. */
const columns: readonly [
  header: string,
  cells: string,
  known: string | null,
  type: string,
  choices?: string,
][] = [
  ['法人番号', '7000012050002 ７０００－０１２０５－０００２', 'corporate_number', 'text'],
  // The last digit is wrong: the header alone does not make it a 法人番号.
  ['法人番号', '7000012050003 1234567890123', null, 'text'],
  ['法人番号', '', 'corporate_number', 'text'],
  ['Corporate Number', '2000012010019', 'corporate_number', 'text'],
  [
    'コード',
    '7000012050002 2000012010019 1000012160153 8000012130001 4010401000123',
    'corporate_number',
    'text',
  ],
  ['登録番号', 'T7000012050002 T1234567890123', 'registration_number', 'text'],
  ['登録番号', '第12号 第13号', null, 'text'],
  ['Invoice registration number', 'T7000012050002', 'registration_number', 'text'],
  ['対応結果', '留守 アポ 留守 拒否', 'call_result', 'single_choice', '留守 アポ 拒否'],
  ['Call Result', '', 'call_result', 'text'],
  ['架電回数', '0 3回 12', 'call_count', 'integer'],
  ['Number of calls', '1 2', 'call_count', 'integer'],
  ['架電回数', '3回目以降は要相談 1', 'call_count', 'text'],
  ['次回架電日時', '2026/12/01_10:30 2026/12/02', 'next_call', 'datetime'],
  ['次回架電日', '2026/12/01 2026/12/02', 'next_call', 'date'],
  ['次回コール予定日', '2026/12/01_9:00 2026/12/02_18:00', 'next_call', 'datetime'],
  ['Next call date', '', 'next_call', 'date'],
  ['担当者', '田中 田中 佐藤 佐藤', 'assignee', 'text'],
  ['Assignee', 'Ann Ann', 'assignee', 'text'],
  ['業種', '建設業 製造業 医療', 'industry', 'single_choice', '建設業 製造業 医療'],
  ['業種（大分類）', '建設業 建設業', 'industry', 'single_choice', '建設業'],
  ['従業員数', '1,200名 35 8人', 'employees', 'integer'],
  ['従業員数', '10～20人 50人以上', 'employees', 'text'],
  ['資本金', '1,000万円 3億円 50000000', 'capital', 'integer'],
  ['資本金（百万円）', '12.5 3', 'capital', 'decimal'],
  ['代表者名', '山田太郎 佐藤花子', 'representative', 'text'],
  ['CEO', 'Ann_Lee', 'representative', 'text'],
  ['設立', '平成10年4月1日 2001/4/1', 'founded', 'date'],
  ['設立年', '1998 2001', 'founded', 'integer'],
  ['設立年月', '1998年4月 2001年12月', 'founded', 'text'],
  ['Founded', '1998-04-01', 'founded', 'date'],
  ['会員ランク', 'A A B B', null, 'single_choice', 'A B'],
];

for (const [header, text, known, dataType, choices = ''] of columns) {
  test(`${header} (${text || 'empty'}): ${known}, ${dataType}`, () => {
    const cells = text.split(' ').filter(Boolean);
    const sample = cells.map((cell, at) => ({
      row: at + 1,
      line: at + 2,
      sheet: null,
      cells: [cell.replaceAll('_', ' ')],
    }));
    const offered = suggestField({ columns: [header], sample }, 0);
    assert.deepEqual(
      [offered.known, offered.dataType, offered.choices.join(' ')],
      [known, dataType, choices],
    );
  });
}

test('values of the whole column go before the sample, where all of them are known', () => {
  const sample = [{ row: 1, line: 2, sheet: null, cells: ['留守', '留守', ''] }];
  const values = [
    { value: '留守', rows: 5 },
    { value: 'アポ', rows: 2 },
  ];
  const offers = offerFields({ columns: ['対応結果', '架電結果', ''], sample }, [
    { column: 0, values, others: 0 },
    { column: 1, values, others: 3 },
  ]);
  assert.deepEqual(
    offers.map(({ index, choices }) => [index, choices.join(' ')]),
    [
      [0, '留守 アポ'],
      [1, '留守'],
    ],
  );
});
