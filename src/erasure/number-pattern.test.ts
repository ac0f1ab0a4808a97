import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/support/database.ts';
import { numberPattern, squeeze } from './number-pattern.ts';

const { pool } = await testDatabase();
const pattern = numberPattern('+819012345678');
assert.ok(pattern);
const { needle, inText, inJson } = pattern;

const texts: readonly (readonly [text: string, found: string | null])[] = [
  ['090-1234-5678', '090-1234-5678'],
  ['０９０（１２３４）５６７８', '０９０（１２３４）５６７８'],
  ['+81 90 1234 5678', '+81 90 1234 5678'],
  ['+81 (0)90-1234-5678', '+81 (0)90-1234-5678'],
  ['81-90-1234-5678', '81-90-1234-5678'],
  ['9012345678', '9012345678'],
  ['田中 携帯090ー1234ー5678（夜）', '090ー1234ー5678'],
  ['[090.1234.5678]', '090.1234.5678'],
  ['1090-1234-5678', null],
  ['090-1234-56789', null],
  ['090-1234-5679', null],
];

for (const [text, found] of texts) {
  test(`${text}: ${found ?? 'another number'}`, async () => {
    assert.equal(new RegExp(inText, 'u').exec(text)?.[0] ?? null, found);
    const { rows } = await pool.query('select substring($1::text from $2) as found', [text, inText]);
    assert.equal(rows[0].found, found, 'PostgreSQL');
    if (found !== null) assert.ok(squeeze(text).includes(needle));
  });
}

test('does not match a number that belongs to the JSON itself', async () => {
  const json = { size: 9012345678, phone: '9012345678', note: '電話 090-1234-5678' };
  const { rows } = await pool.query<{ json: object }>(
    `select regexp_replace($1::jsonb::text, $2, 'x', 'g')::jsonb as json`,
    [JSON.stringify(json), inJson],
  );
  assert.deepEqual(rows[0]?.json, { size: 9012345678, phone: 'x', note: '電話 x' });
});

test('does not search texts for short numbers and numbers outside every plan', () => {
  assert.equal(numberPattern('110'), undefined);
  assert.equal(numberPattern('0312345678'), undefined);
});
