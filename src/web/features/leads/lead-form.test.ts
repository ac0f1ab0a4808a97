import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Lead } from '../../../contract/lead.ts';
import { changesOf, emptyLeadForm, findClashes, formOfLead, rebase } from './lead-form.ts';

const base: Lead = {
  ...emptyLeadForm,
  id: '1',
  project: { id: '1', name: '春の名簿' },
  name: '株式会社山田',
  city: '千代田区',
  custom: { '7': '未契約' },
  contacts: [],
  calls: { state: 'new', count: 0, lastAt: null, result: null, nextAt: null, owner: null },
  results: [],
  importId: null,
  importRow: null,
  origins: [],
  version: 3,
  createdAt: '2026-04-01T00:00:00.000Z',
  updatedAt: '2026-04-01T00:00:00.000Z',
};
const form = formOfLead(base);

test('an untouched form changes nothing', () => assert.equal(changesOf(base, form), undefined));

test('only what differs is sent', () => {
  assert.deepEqual(changesOf(base, { ...form, city: '港区' }), { city: '港区' });
});

test('of the custom values, too, only what differs is sent; a value taken away is sent empty', () => {
  assert.deepEqual(changesOf(base, { ...form, custom: { '7': '', '8': '来週' } }), {
    custom: { '7': '', '8': '来週' },
  });
  assert.deepEqual(changesOf(base, { ...form, custom: { '7': '未契約', '8': '来週' } }), {
    custom: { '8': '来週' },
  });
});

test('a custom value that was not there and is still empty is no change', () => {
  assert.equal(changesOf(base, { ...form, custom: { ...form.custom, '8': '' } }), undefined);
});

const latest: Lead = { ...base, version: 4, city: '中央区', kana: 'ヤマダ', custom: { '7': '契約中' } };

test('a clash is a field both have changed to different values', () => {
  const mine = { ...form, city: '港区', note: '午前に電話', custom: { '7': '商談中' } };
  assert.deepEqual(findClashes(base, mine, latest), [
    { field: 'city', mine: '港区', theirs: '中央区' },
    { field: { custom: '7' }, mine: '商談中', theirs: '契約中' },
  ]);
});

test('the same change by both is no clash', () => {
  assert.deepEqual(findClashes(base, { ...form, city: '中央区' }, latest), []);
});

test('laid over the latest state, my changes keep theirs elsewhere', () => {
  const rebased = rebase(base, { ...form, city: '港区' }, latest);
  assert.equal(rebased.city, '港区');
  assert.equal(rebased.kana, 'ヤマダ');
  assert.deepEqual(rebased.custom, { '7': '契約中' });
});
