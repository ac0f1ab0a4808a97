import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import { listCorpusFiles, openCorpusFile, readCorpusJson, skipWithoutCorpora } from '../support/corpora.ts';
import { readAll } from './read-door.ts';

/**
 * Collections whose authors provide the expected values, and files whose expected values belong to
 * another file.
 */
const slips = ['location_coordinates'];

test('csv-spectrum reads as its authors say', { skip: skipWithoutCorpora }, async () => {
  for (const { path } of listCorpusFiles('csv/csv-spectrum/csvs/')) {
    const name = basename(path, '.csv');
    if (slips.includes(name)) continue;
    const expected = readCorpusJson<Record<string, string>[]>(`csv/csv-spectrum/json/${name}.json`);
    const [header = [], ...rows] = await readCells(path);
    const objects = rows.map((row) => Object.fromEntries(header.map((key, at) => [key, row[at] ?? ''])));
    assert.deepEqual(objects, expected, name);
  }
});

test('the files of `sineemore` are read as their author expects', { skip: skipWithoutCorpora }, async () => {
  for (const { path } of listCorpusFiles('csv/sineemore-csv-test-data/csv/')) {
    const name = basename(path, '.csv');
    const expected = readCorpusJson<unknown>(`csv/sineemore-csv-test-data/json/${name}.json`);
    if (!Array.isArray(expected)) continue;
    // For an empty line we return no cells, the author one empty cell.
    const rows = (await readCells(path)).map((cells) => (cells.length === 0 ? [''] : cells));
    assert.deepEqual(rows, expected, name);
  }
});

async function readCells(path: string): Promise<(readonly string[])[]> {
  const rows = await readAll(await openCorpusFile(path), {}, { raw: true });
  return rows.map(({ cells }) => cells);
}
