import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseDate } from './parse-date.ts';

const { LEADPORT_CORPORA } = process.env;
const corpora = LEADPORT_CORPORA ?? join(import.meta.dirname, '../../../../../shared/corpora');
const oracle = join(corpora, 'expected/jp-reference/era_dates.json');

type Oracle = {
  readonly smarthr_from_wareki: readonly { readonly text: string; readonly date: string }[];
  readonly icu: readonly { readonly iso: string; readonly long: string; readonly narrow: string }[];
};

test('reads Japanese years like other implementations', { skip: !existsSync(oracle) }, () => {
  const { smarthr_from_wareki: smarthr, icu }: Oracle = JSON.parse(readFileSync(oracle, 'utf8'));
  const cases = [
    ...smarthr.map(({ text, date }) => [text, date] as const),
    ...icu.flatMap(({ iso, long, narrow }) => [[long, iso] as const, [narrow, iso] as const]),
  ].filter(([text]) => !text.startsWith('慶応'));
  const different = cases.filter(([text, date]) => parseDate(text, false).text !== date);
  assert.deepEqual(different, []);
});
