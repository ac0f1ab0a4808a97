import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectHeader } from './detect-header.ts';

type Case = readonly [
  title: string,
  rows: readonly (readonly string[])[],
  headerLine: number | null,
  reason: string,
  preamble?: number[],
  upper?: number[],
];

const cases: readonly Case[] = [
  [
    'words',
    [
      ['会社名', '電話番号'],
      ['青山商事', '03-1234-5678'],
    ],
    1,
    'header_words',
  ],
  [
    'words with brackets and numbers',
    [
      ['電話番号1', '住所（本社）'],
      ['0312345678', '東京都港区'],
    ],
    1,
    'header_words',
  ],
  [
    'numbers below texts',
    [
      ['ｱｱ', 'ｲｲ'],
      ['1', '2'],
      ['3', '4'],
    ],
    1,
    'kinds_differ',
  ],
  [
    'years as headings',
    [
      ['都道府県', '2019', '2020', '分野'],
      ['東京都', '1', '2', 'x'],
    ],
    1,
    'header_words',
  ],
  ['an only record may be a header', [['会社名', '電話番号']], 1, 'only_record'],
  ['an only record of values that say little', [['1', '2', 'x']], 1, 'only_record'],
  [
    'an only record that is a customer',
    [['株式会社青山商事', '田中', '03-1234-5678']],
    null,
    'looks_like_data',
  ],
  [
    'texts that nothing speaks against',
    [
      ['甲', '乙'],
      ['丙', '丁'],
    ],
    1,
    'distinct_texts',
  ],
  [
    'values in the first row',
    [
      ['青山商事株式会社', '03-1234-5678'],
      ['サンプル', '06-1234-5678'],
    ],
    null,
    'looks_like_data',
  ],
  [
    'numbers only',
    [
      ['1', '2'],
      ['3', '4'],
    ],
    null,
    'looks_like_data',
  ],
  [
    'first row repeated below',
    [
      ['東京', '男'],
      ['大阪', '男'],
      ['東京', '女'],
    ],
    null,
    'looks_like_data',
  ],
  [
    'title and date above',
    [
      ['顧客リスト', '', '', ''],
      ['2024/04/01 現在'],
      ['会社名', '氏名', '電話', '住所'],
      ['A', 'B', '03-1111-2222', 'C'],
      ['D', 'E', '03-1111-3333', 'F'],
    ],
    3,
    'header_words',
    [1, 2],
  ],
  [
    'a printed form with a title beside a date',
    [
      ['株式会社例 顧客一覧表', '', '', '2024年4月1日'],
      ['作成: 営業部'],
      ['№', 'お客様名', 'お電話', 'ご住所'],
      ['1', '佐藤 一郎', '090-1111-2222', '東京都港区'],
      ['2', '鈴木 花子', '090-1111-3333', '東京都北区'],
    ],
    3,
    'header_words',
    [1, 2],
  ],
  [
    'lines of a marked name and a value above',
    [
      ['#LINK', '', '', '', ''],
      ['#lang', 'ja'],
      ['#attribution_name', '高松市'],
      ['#property', 'installationLocation', 'address', 'telephoneNumber', 'location'],
      ['#object_type_xsd', 'string', 'string', 'string', 'string'],
      ['1', '市役所', '番町一丁目8-15', '087-839-2011', '34.3,134.0'],
      ['2', '牟礼総合センター', '牟礼町302-1', '087-845-2111', '34.4,134.1'],
    ],
    4,
    'header_words',
    [1, 2, 3],
  ],
  [
    'marked lines above a table without a header',
    [
      ['#lang', 'ja'],
      ['株式会社青山商事', '田中', '03-1234-5678'],
      ['株式会社山田', '佐藤', '03-1234-5679'],
    ],
    null,
    'looks_like_data',
    [1],
  ],
  [
    'lines of a name and a value above',
    [
      ['作成日', '2026/04/01'],
      ['作成者', '田中'],
      ['会社名', '氏名', '電話', '住所', '備考'],
      ['A', 'B', '03-1111-2222', 'C', ''],
      ['D', 'E', '03-1111-3333', 'F', ''],
    ],
    3,
    'header_words',
    [1, 2],
  ],
  [
    'a list of two columns with wider rows',
    [
      ['会社名', '電話番号'],
      ['青山商事', '03-1234-5678'],
      ['山田', '03-1234-5679', '備考'],
    ],
    1,
    'header_words',
  ],
  [
    'two rows of headings',
    [
      ['会社', '連絡先', '', '住所'],
      ['名称', '電話番号', 'FAX', '所在地'],
      ['A', '03-1111-2222', '', '東京都港区'],
      ['B', '03-1111-3333', '', '東京都北区'],
    ],
    2,
    'header_words',
    [],
    [1],
  ],
  [
    'Excel’s sep= line',
    [
      ['sep=', ''],
      ['会社名', '電話'],
      ['A', '03-1111-2222'],
    ],
    2,
    'header_words',
  ],
  ['one line only', [['A', '1']], 1, 'only_record'],
  ['nothing', [], null, 'no_records'],
];

for (const [title, rows, headerLine, reason, preambleLines = [], upperHeaderLines = []] of cases) {
  test(`header: ${title}`, () => {
    const records = rows.map((cells, index) => ({ line: index + 1, cells }));
    assert.deepEqual(detectHeader(records), { headerLine, reason, preambleLines, upperHeaderLines });
  });
}
