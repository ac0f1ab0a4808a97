import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeCp932 } from './cp932-encoder.ts';
import { type CsvLineOptions, formatCsvLine } from './csv-line.ts';

const lines: readonly (readonly [
  title: string,
  cells: readonly string[],
  line: string,
  options?: CsvLineOptions,
])[] = [
  ['plain', ['a', '東京', ''], 'a,東京,\r\n'],
  ['what needs quotes', ['a,b', 'say "hi"', 'two\nlines', ' x'], '"a,b","say ""hi""","two\nlines"," x"\r\n'],
  ['one empty cell', [''], '""\r\n'],
  ['tabs', ['a,b', 'c\td'], 'a,b\t"c\td"\r\n', { delimiter: '\t' }],
  ['formulas as they are', ['=1+1'], '=1+1\r\n'],
  [
    'formulas guarded',
    ['=1+1', '@SUM(A1)', '+81 3-1234-5678', '-5', '-2+3', '＝A1'],
    "'=1+1,'@SUM(A1),+81 3-1234-5678,-5,'-2+3,'＝A1\r\n",
    { guardFormulas: true },
  ],
];

for (const [title, cells, line, options] of lines) {
  test(`formats ${title}`, () => assert.equal(formatCsvLine(cells, options), line));
}

test('encodes as Windows does and reports unencodable characters', () => {
  assert.equal(encodeCp932('髙﨑①㈱〜−ｱ\n').bytes.toString('hex'), 'fbfcfab18740878a8160817cb10a');
  const { bytes, unencodable } = encodeCp932('𠮷野家é𠮷');
  assert.deepEqual(unencodable, ['𠮷', 'é']);
  assert.equal(
    bytes.toString('latin1').replaceAll(/[^ -~]/g, ''),
    '&#x20BB7;&#xE9;&#x20BB7;'.replaceAll(/[^ -~]/g, ''),
  );
});
