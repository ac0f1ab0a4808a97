import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectDialect } from './detect-dialect.ts';

const cases: readonly (readonly [
  title: string,
  text: string,
  delimiter: string,
  quote: string,
  newline: string,
  ...warnings: string[],
])[] = [
  ['commas', 'a,b,c\n1,2,3\n', ',', '"', 'lf'],
  ['tabs, and commas in the cells', 'a\tb\r\n1,5\t2\r\n3,5\t4\r\n', '\t', '"', 'crlf'],
  ['semicolons and decimal commas', '1;5,5\n2;4,5\n', ';', '"', 'lf'],
  ['pipes', 'a|b\r1|2\r', '|', '"', 'cr'],
  [
    'twelve columns of commas, a semicolon in every row',
    '1,2,3,4,5,6;x\n1,2,3,4,5,6;x\n1,2,3,4,5;x\n',
    ',',
    '"',
    'lf',
  ],
  ['delimiters and line ends in quotes do not count', 'a;b\n"1,2,3\r\n,,,";2\n"4,5,6";7\n', ';', '"', 'lf'],
  ['line ends mixed', 'a,b\n1,2\r\n', ',', '"', 'mixed'],
  ['sep= is believed', 'sep=;\r\na,b,c\r\n1,2,3\r\n', ';', '"', 'crlf'],
  ['a title above', '顧客リスト\n会社,電話,住所\nA,1,x\nB,2,y\n', ',', '"', 'lf'],
  ['apostrophes that mend the records', `${"1,'a,b',x\n".repeat(3)}2,'c',y\n3,d,z\n`, ',', "'", 'lf'],
  ['apostrophes in names', "1,O'Neill\n2,'t Hooft\n", ',', '"', 'lf'],
  ['a space behind every comma', 'a, b, "c, d"\n1, 2, 3\n'.repeat(4), ', ', '"', 'lf'],
  ['a space behind every comma, regular without it too', '"a", "b", "c"\n'.repeat(5), ', ', '"', 'lf'],
  ['spaces between quotation marks', '"a b" "c, d" "e"\n'.repeat(4), ' ', '"', 'lf'],
  ['one column', '03-1234-5678\n03-1234-5679\n', ',', '"', 'lf', 'delimiter_uncertain'],
];

for (const [title, text, delimiter, quote, newline, ...warnings] of cases) {
  test(`finds: ${title}`, () => {
    const finding = detectDialect(text, { complete: true });
    assert.deepEqual(
      [finding.delimiter, finding.quote, finding.newline, ...finding.warnings.map(({ code }) => code)],
      [delimiter, quote, newline, ...warnings],
    );
  });
}

test('uses backslashes as escapes if they repair broken fields', () => {
  const escapeOf = (text: string) => detectDialect(text, { complete: true }).quoteEscape;
  assert.equal(escapeOf('1,"say \\"hi\\", twice",x\n2,"b",y\n'), '\\');
  assert.equal(escapeOf('1,"C:\\temp\\",x\n2,"b",y\n'), null);
});

test('keeps a given delimiter', () => {
  assert.equal(detectDialect('a,b\n1,2\n', { delimiter: '|', complete: true }).delimiter, '|');
});

test('ignores a record cut off by the end of the sample', () => {
  assert.equal(detectDialect('a,b,c\n1,2,3\n4;5', { complete: false }).delimiter, ',');
});
