import assert from 'node:assert/strict';
import { test } from 'node:test';
import { profileFile } from '../../src/import/run/file/profile-file.ts';
import { readRows } from '../../src/import/run/file/read-rows.ts';
import { makeRandom } from '../fuzz/random.ts';
import { bufferSource } from '../support/buffer-source.ts';
import { makePollutedList, type PollutedList } from './polluted-list.ts';

const lists = 400;

test(`${lists} polluted lists are read as they were before`, async () => {
  const different: string[] = [];
  for (let seed = 1; seed <= lists; seed++) {
    const list = makePollutedList(makeRandom(seed));
    const why = await findDifference(list).catch(String);
    if (why !== undefined) different.push(`${seed}: ${why} (${list.how})`);
  }
  assert.deepEqual(different, []);
});

async function findDifference(list: PollutedList): Promise<string | undefined> {
  const source = bufferSource(list.bytes, 1021);
  const { delimiter, headerRow, warnings, leftOut } = await profileFile(source, {}, []);
  if (delimiter !== list.delimiter) return `delimiter ${JSON.stringify(delimiter)}`;
  if (headerRow !== list.headerRow) return `header in line ${headerRow}, not ${list.headerRow}`;
  const rows: { line: number; cells: readonly string[] }[] = [];
  for await (const batch of readRows(source, {}, { raw: false }))
    rows.push(...batch.map(({ line, cells }) => ({ line, cells })));
  const at = list.rows.findIndex((row, index) => JSON.stringify(row) !== JSON.stringify(rows[index]));
  if (at !== -1 || rows.length !== list.rows.length)
    return `row ${at + 1} is ${JSON.stringify(rows[at])}, not ${JSON.stringify(list.rows[at])}`;
  const notes = leftOut.map(({ line }) => line);
  if (String(notes) !== String(list.leftOut)) return `leaves out lines ${notes}, not ${list.leftOut}`;
  const count = (code: string) => warnings.find((warning) => warning.code === code)?.params['count'] ?? 0;
  const counts = [count('short_rows'), count('long_rows')];
  const wanted = [list.shortRows, list.longRows];
  if (String(counts) !== String(wanted)) return `reports ${counts} short and long rows, not ${wanted}`;
  return undefined;
}
