import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { findPlanKind } from './numbering-plan.ts';
import { parsePhone } from './parse-phone.ts';

/** A cell as one line: numbers with their national kinds, then codes of findings. */
function summary(text: string): string {
  const cell = parsePhone(text);
  if (cell.kind === 'blank') return 'blank';
  if (cell.kind === 'problem') return `! ${cell.finding.code}`;
  const numbers = cell.numbers.map((number) =>
    [
      number.e164 ?? '?',
      number.kind,
      number.extension && `x${number.extension}`,
      number.fax && 'fax',
      number.further.length > 0 && `+${number.further.length}`,
    ]
      .filter(Boolean)
      .join(' '),
  );
  return [numbers.join(', '), ...cell.findings.map((finding) => `~ ${finding.code}`)].join(' ');
}

const cases: readonly [text: string, expected: string][] = [
  // dashes, widths, brackets
  ['03-1234-5678', '+81312345678 landline'],
  ['0312345678', '+81312345678 landline'],
  ['０３－１２３４－５６７８', '+81312345678 landline'],
  ['03ー1234ー5678', '+81312345678 landline'],
  ['03−1234−5678', '+81312345678 landline'],
  ['03―1234―5678', '+81312345678 landline'],
  ['03‐1234–5678', '+81312345678 landline'],
  ['03ｰ1234━5678', '+81312345678 landline'],
  ['03〜1234～5678', '+81312345678 landline'],
  ['03.1234.5678', '+81312345678 landline'],
  ['(03)1234-5678', '+81312345678 landline'],
  ['03(1234)5678', '+81312345678 landline'],
  ['03（1234）5678', '+81312345678 landline'],
  ['090　1234　5678', '+819012345678 mobile'],
  ['TEL 06-6123-4567', '+81661234567 landline'],
  ['℡06-6123-4567', '+81661234567 landline'],
  ['0852-27-8111\n(代表）', '+81852278111 landline'],
  ['0778-53-2511㈹', '+81778532511 landline'],
  ['0737-52-\n8880', '+81737528880 landline'],
  ['０１１−２３２−５５６\n４', '+81112325564 landline'],
  ['①03-1234-5678', '+81312345678 landline'],
  // lost zeros
  ['312345678', '+81312345678 landline ~ phone_zero_restored'],
  ['9012345678', '+819012345678 mobile ~ phone_zero_restored'],
  ['9012345678.0', '+819012345678 mobile ~ phone_zero_restored'],
  ['120123456', '+81120123456 toll_free ~ phone_zero_restored'],
  ['6012345678', '+816012345678 mobile ~ phone_zero_restored'],
  ['612345678', '+81612345678 landline ~ phone_zero_restored'],
  ['8001234567', '+818001234567 toll_free ~ phone_zero_restored'],
  ['819012345678', '+819012345678 mobile ~ phone_zero_restored'],
  // country codes
  ['+81-90-1234-5678', '+819012345678 mobile'],
  ['＋８１ 90 1234 5678', '+819012345678 mobile'],
  ['010-81-90-1234-5678', '+819012345678 mobile'],
  ['0081 90-1234-5678', '+819012345678 mobile'],
  ['+81(0)3-1234-5678', '+81312345678 landline'],
  ['+1 212 555 0100', '+12125550100 international'],
  ['010-1-212-555-0100', '+12125550100 international'],
  ['+44 20 7946 0958', '+442079460958 international'],
  // extensions
  ['03-1234-5678（内線123）', '+81312345678 landline x123'],
  ['03-1234-5678 内線：45', '+81312345678 landline x45'],
  ['03-1234-5678 ext.12', '+81312345678 landline x12'],
  ['03-1234-5678#12', '+81312345678 landline x12'],
  ['03-1234-5678 x12', '+81312345678 landline x12'],
  ['03-1234-5678（内）12、090-1234-5678', '+81312345678 landline x12, +819012345678 mobile'],
  // several numbers
  ['03-1234-5678/090-1234-5678', '+81312345678 landline, +819012345678 mobile'],
  ['03-1234-5678／090-1234-5678', '+81312345678 landline, +819012345678 mobile'],
  ['03-1234-5678、090-1234-5678', '+81312345678 landline, +819012345678 mobile'],
  ['03-1234-5678,090-1234-5678', '+81312345678 landline, +819012345678 mobile'],
  ['0155-36-1114\n080-1866-2386', '+81155361114 landline, +818018662386 mobile'],
  ['03-1234-5678 090-1234-5678', '+81312345678 landline, +819012345678 mobile'],
  ['TEL:03-1234-5678 FAX:03-1234-5679', '+81312345678 landline, +81312345679 landline fax'],
  ['TEL/FAX 03-1234-5678', '+81312345678 landline'],
  ['FAX 03-1234-5679、090-1234-5678', '+81312345679 landline fax, +819012345678 mobile'],
  ['023-688-8781\n（内科）\n023-688-8681', '+81236888781 landline, +81236888681 landline'],
  [Array.from({ length: 9 }, (_, at) => `03-1234-567${at}`).join('、'), '! phone_not_split'],
  ['03-1234-5678（平日9時～18時）', '+81312345678 landline ~ phone_text_ignored ~ phone_text_ignored'],
  ['03-1234-5678、090-1234-56789', '+81312345678 landline ~ phone_too_long'],
  ['090-1234-56789、03-123', '! phone_too_long'],
  ['03_1234_5678', '+81312345678 landline'],
  // ranges
  ['03-1234-5030～2', '+81312345030 landline +2 ~ phone_text_ignored'],
  ['06-6123-4580〜4583', '+81661234580 landline +3 ~ phone_text_ignored'],
  ['０９５－８９５－２８８４～２８８６', '+81958952884 landline +2 ~ phone_text_ignored'],
  ['095-895-2884 ～ 2886', '+81958952884 landline +2 ~ phone_text_ignored'],
  ['03-1234-5037-9', '+81312345037 landline +2 ~ phone_text_ignored'],
  ['03-1234-5678/79', '+81312345678 landline +1 ~ phone_text_ignored'],
  ['03-1234-5678・79・80', '+81312345678 landline +2 ~ phone_text_ignored ~ phone_text_ignored'],
  ['03-1234-5678-12', '+81312345678 landline ~ phone_text_ignored'],
  ['03-1234-5000～9999', '+81312345000 landline ~ phone_text_ignored'],
  [
    'TEL 03-1234-5678～9 FAX 03-1234-5680',
    '+81312345678 landline +1, +81312345680 landline fax ~ phone_text_ignored',
  ],
  // kinds
  ['060-1234-5678', '+816012345678 mobile'],
  ['0800-123-4567', '+818001234567 toll_free'],
  ['0120-123-456', '+81120123456 toll_free'],
  ['0570-000-123', '+81570000123 shared_cost ~ phone_costs_caller'],
  ['0990-123-456', '+81990123456 premium ~ phone_costs_caller'],
  ['050-1234-5678', '+815012345678 ip'],
  ['020-1234-5678', '+812012345678 m2m ~ phone_of_machine'],
  ['080-0000-0000', '+818000000000 toll_free'],
  ['001-261-6211', '? unknown ~ phone_unknown_range'],
  // wrong lengths
  ['1234-5678', '! phone_too_short'],
  ['03-1234-567', '! phone_too_short'],
  ['090-1234-56789', '! phone_too_long'],
  ['03-1234-56789', '! phone_too_long'],
  ['090-1234-567', '! phone_too_short'],
  ['047-4111-6020', '! phone_too_long'],
  ['+81 3 1234', '! phone_too_short'],
  ['+81 3 1234 567', '! phone_too_short'],
  ['+81-90-1234-56789', '! phone_too_long'],
  ['+1 212', '! phone_too_short'],
  // lost digits and special cases
  ['9.01235E+10', '! phone_digits_lost'],
  ['9.01E+09', '! phone_digits_lost'],
  ['110', '! phone_emergency'],
  ['１１９', '! phone_emergency'],
  ['118', '! phone_emergency'],
  ['#7119', '! phone_emergency'],
  ['株式会社', '! phone_not_a_number'],
  ['1234567890', '! phone_not_a_number'],
  // words for "none"
  ['なし', 'blank'],
  ['-', 'blank'],
  ['ー', 'blank'],
  ['不明', 'blank'],
  ['0', 'blank'],
  ['０', 'blank'],
  ['000-0000-0000', 'blank'],
  ['N/A', 'blank'],
];

for (const [text, expected] of cases) {
  test(`phone ${JSON.stringify(text)}`, () => assert.equal(summary(text), expected));
}

for (const dash of '-－﹣−‐⁃‑‒–—﹘―⎯⏤ーｰ─━～〜~.') {
  test(`phone parted by ${dash}`, () =>
    assert.equal(summary(`03${dash}1234${dash}5678`), '+81312345678 landline'));
}

const texts: readonly [text: string, expected: readonly string[]][] = [
  ['03-1234-5678（代表）', ['03-1234-5678（代表）']],
  ['本社０３－１２３４－５６７８、携帯090-1234-5678', ['本社０３－１２３４－５６７８', '携帯090-1234-5678']],
  ['03-1234-5678（代表）090-1234-5678（携帯）', ['03-1234-5678（代表）', '090-1234-5678（携帯）']],
  ['（一課）03-1234-5678（二課）03-1234-5679', ['（一課）03-1234-5678', '（二課）03-1234-5679']],
  ['023-688-8781\n（内科）\n023-688-8681', ['023-688-8781', '（内科）\n023-688-8681']],
  ['03-1234-5678 内線12 / 090-1234-5678', ['03-1234-5678 内線12', '090-1234-5678']],
];
for (const [text, expected] of texts) {
  test(`keeps the original text: ${JSON.stringify(text)}`, () => {
    const cell = parsePhone(text);
    assert.ok(cell.kind === 'numbers');
    assert.deepEqual(
      cell.numbers.map((number) => number.text),
      expected,
    );
  });
}

test('the result for the first four digits applies to every number', () => {
  for (let at = 0; at < 3000; at += 1) {
    const national =
      String(100_000_000 + ((at * 7_919_777) % 900_000_000)) + (at % 3 === 0 ? String(at % 10) : '');
    const reference = parsePhoneNumberFromString(`+81${national}`);
    const valid = reference?.isValid() === true && reference.nationalNumber === national;
    assert.equal(findPlanKind(national) !== null, valid, national);
  }
});
