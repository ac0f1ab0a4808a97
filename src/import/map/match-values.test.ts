import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ColumnContent, type ContentKind, contentKinds } from '../model/column-content.ts';
import { suggestMapping } from './suggest-mapping.ts';

/** Headers, contents of the columns (100 cells, `kind` or `kind:share`), and expected fields. */
const cases: readonly [description: string, headers: string, contents: string, fields: string][] = [
  [
    'a file without header',
    ', , , , ,',
    'company postal_code address phone email website',
    'lead_name postal_code address phone email website',
  ],
  ['zeros lost in a file without header', ', ,', 'company zeroless_phone number', 'lead_name phone -'],
  ['a list of persons', ', ,', 'person kana phone', 'lead_name kana phone'],
  ['persons of companies', ', ,', 'company person phone', 'lead_name contact_name phone'],
  ['several phones', ', ,', 'company phone phone', 'lead_name phone phone_2'],
  ['never one field twice', ', ,', 'website:0.7 website:0.9 address', '- website address'],
  ['headers nobody knows', 'あ,い,う', 'company phone:0.8 postal_code', 'lead_name phone postal_code'],
  ['phones left to right, by header and by values', 'あ,電話,う', 'phone phone text', 'phone phone_2 -'],
  ['a header that speaks for the field goes first', '会社サイト,URL', 'website website', '- website'],
  ['a name that is true or false', '顧客,社名', 'boolean company', '- lead_name'],
  ['numbers under a heading of names', '電話,連絡先1', 'phone phone', 'phone phone_2'],
  ['an empty column for a required field', '会社名,氏名,電話', 'none person phone', '- lead_name phone'],
  ['one filled cell that is a reading', 'Phonetic First Name', 'kana', 'kana'],
  ['a header of something about the value', 'FAX番号,電話可否', 'phone phone', '- -'],
  ['a header that its values contradict', '電話,社名', 'postal_code company', 'postal_code lead_name'],
  ['an empty column gives way', '所在地,住所1', 'none address', '- address'],
  ['numbers under a heading of readings', '会社名,カナ,電話', 'company number phone', 'lead_name - phone'],
  [
    'phones of a managing company',
    '所有者名,所有者電話,管理会社電話',
    'person phone phone',
    'lead_name phone -',
  ],
  ['digits under another heading', '番号', 'zeroless_phone', '-'],
  ['a running number', '番号,会社名', 'number company', '- lead_name'],
  ['ids under a heading nobody knows', 'NO', 'zeroless_phone', '-'],
  ['too few of a kind', ', ', 'phone:0.4 website:0.45', '- -'],
];

for (const [description, headers, contents, fields] of cases) {
  test(`suggests for ${description}`, () => {
    const columns = headers.split(',').map((header) => header.trim());
    const suggested = suggestMapping(
      columns.slice(0, contents.split(' ').length),
      [],
      contents.split(' ').map(hold),
    );
    assert.equal(suggested.map(({ field }) => field ?? '-').join(' '), fields);
  });
}

test('reports that the values decided, and how certain they are', () => {
  const [, phone] = suggestMapping(['会社名', 'x'], [], [hold('company'), hold('phone:0.9')]);
  assert.deepEqual(phone, { column: 'x', index: 1, field: 'phone', confidence: 0.87, reason: 'values' });
});

test('a phone header is kept even if a short list has なし below it', () => {
  const few: ColumnContent = {
    filled: 3,
    distinct: 2,
    counts: { ...hold('none').counts, phone: 1, kana: 2 },
    digits: [],
    running: 0,
  };
  assert.deepEqual(
    suggestMapping(['リード名', '電話番号'], [], [hold('company'), few]).map(({ field }) => field),
    ['lead_name', 'phone'],
  );
});

function hold(text: string): ColumnContent {
  const [kind = 'none', share = '1'] = text.split(':');
  const filled = kind === 'none' ? 0 : 100;
  const counts = Object.fromEntries(contentKinds.map((of) => [of, 0])) as Record<ContentKind, number>;
  if (filled > 0) {
    counts.text = Math.round((1 - Number(share)) * filled);
    counts[kind as ContentKind] += Math.round(Number(share) * filled);
  }
  return { filled, distinct: filled, counts, digits: [], running: 0 };
}
