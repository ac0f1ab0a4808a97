import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { createChecker } from '../../src/import/check/create-checker.ts';
import { corporaRoot, skipWithoutCorpora } from '../support/corpora.ts';

/** Required share of correct values per part; `rest` is street and building together. */
const wanted = { prefecture: 0.999, city: 0.999, rest: 0.9, street: 0.9, building: 0.9 };

test('splits addresses as Geolonia’s authors expect', { skip: skipWithoutCorpora }, (context) => {
  const right = { prefecture: 0, city: 0, rest: 0, street: 0, building: 0 };
  const wrong: string[] = [];
  const cases = readCases();
  for (const [text = '', prefecture, city, town = '', block = '', other = ''] of cases) {
    const split = readAddress(text);
    const ours = unify(split.street + split.building);
    const theirs = unify(town + block + other);
    const parts = partsOf(town, block, other);
    right.street += Number(unify(split.street) === unify(parts.street));
    right.building += Number(unify(split.building) === unify(parts.building));
    right.prefecture += Number(split.prefecture === prefecture);
    right.city += Number(split.city === city);
    right.rest += Number(ours === theirs);
    if (split.prefecture !== prefecture || split.city !== city || ours !== theirs) {
      wrong.push(
        `${text}: ${split.prefecture}|${split.city}|${ours} instead of ${prefecture}|${city}|${theirs}`,
      );
    }
  }
  context.diagnostic(`of ${cases.length} addresses: ${JSON.stringify(right)}`);
  for (const part of ['prefecture', 'city', 'rest', 'street', 'building'] as const) {
    assert.ok(right[part] / cases.length >= wanted[part], `${part}: ${right[part]}\n${wrong.join('\n')}`);
  }
});

const slots = (['lead_name', 'contact_name', 'phone', 'address'] as const).map((field, column) => ({
  field,
  column,
  joined: [],
  fixed: null,
  custom: null,
  telAndFax: false,
  marks: null,
  values: {},
  others: null,
  fixesOff: new Set<string>(),
}));
const checker = createChecker({ customFields: [] });

/** The address of a row that has it in one column, as an import would store it. */
function readAddress(text: string) {
  const cells = ['株式会社青山', '代表', '03-1234-5678', text];
  const row = { row: 1, line: 2, cells, notes: [], readings: undefined, slots, texts: cells };
  const checked = checker.check(row);
  assert.ok(checked.kind === 'ok');
  return checked.lead;
}

/** The oracle puts the number of an unknown block into the building. It belongs to the street. */
function partsOf(town: string, block: string, other: string): { street: string; building: string } {
  if (block !== '') return { street: town + block, building: other };
  const number = /^[\d-]*/.exec(other)?.[0] ?? '';
  return { street: town + number, building: other.slice(number.length) };
}

function readCases(): string[][] {
  const text = readFileSync(path.join(corporaRoot, 'expected/jp-reference/addresses.open.csv'), 'utf8');
  const [, ...lines] = text.trim().split('\n');
  return lines.map((line) => line.split(','));
}

const digits = '〇一二三四五六七八九';

/**
 * 二丁目３番地の４ → 2-3-4: normalises numerals, widths, dashes and blanks, because the oracle writes them
 * differently.
 */
function unify(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[一二三四五六七八九十]+(?=丁目|番|号|線|条)/g, (kanji) => String(toNumber(kanji)))
    .replaceAll(/(?<=\d)(?:丁目|番地?の?|号の?)(?=\d)/g, '-')
    .replaceAll(/(?<=\d)(?:丁目|番地?|号)/g, '')
    .replaceAll(/[‐‑‒–—―−ー]/g, '-')
    .replaceAll(/[ヶケがガ]/g, 'ケ')
    .replaceAll(/大字|字|\s|-$/g, '');
}

function toNumber(kanji: string): number {
  const [tens, ones] = kanji.includes('十') ? kanji.split('十') : ['0', kanji];
  const value = (text = '', blank = 0) =>
    text === '' ? blank : Number(text === '0' ? 0 : digits.indexOf(text));
  return value(tens, 1) * 10 + value(ones);
}
