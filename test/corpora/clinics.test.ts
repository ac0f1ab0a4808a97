import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createChecker } from '../../src/import/check/index.ts';
import { profileFile, readRows, suggestedMapping } from '../../src/import/index.ts';
import { compileMapping, mapRow } from '../../src/import/map/index.ts';
import type { RawRow } from '../../src/import/model/raw-row.ts';
import { listCorpusFiles, openCorpusFile, readCorpusJson, skipWithoutCorpora } from '../support/corpora.ts';

type LogLine = { readonly message: string };

/** Columns of the files behind those of the log, whose first is a number that the files have not. */
const missing = /^値が存在しません\. index:\d+ col:(\d+)/;
const malformed = /^郵便番号の形式ではありません index:\d+ col:\d+ value:(.+)$/s;

test('reports every value that the ministry’s converter found malformed, at its row', {
  skip: skipWithoutCorpora,
}, async (context) => {
  let reported = 0;
  const silent: string[] = [];
  for (const { path: file } of listCorpusFiles('jp-opendata/mhlw-online-clinics/')) {
    const log = file.endsWith('.csv') && readCorpusJson<LogLine[]>(file.replace('.csv', '_log.json'));
    if (!log) continue;
    const values = new Set(log.flatMap(({ message }) => malformed.exec(message)?.[1]?.trim() ?? []));
    const { columnOf, rows } = await checkRows(file);
    const postalColumn = columnOf('postal_code');
    for (const { row, problems } of rows) {
      const cell = row.cells[postalColumn] ?? '';
      if (!values.has(cell.trim())) continue;
      if (problems.some((problem) => problem.column === postalColumn)) reported += 1;
      else silent.push(`${file} row ${row.row}: ${cell}`);
    }
  }
  context.diagnostic(`${reported} reported, ${silent.length} not`);
  assert.ok(reported > 0);
  assert.deepEqual(silent, []);
});

test('reports every name and number that the converter missed, at its row', {
  skip: skipWithoutCorpora,
}, async (context) => {
  let logged = 0;
  let reported = 0;
  for (const { path: file } of listCorpusFiles('jp-opendata/mhlw-online-clinics/')) {
    const log = file.endsWith('.csv') && readCorpusJson<LogLine[]>(file.replace('.csv', '_log.json'));
    if (!log) continue;
    const { columnOf, rows } = await checkRows(file);
    for (const [field, logColumn] of [
      ['lead_name', 1],
      ['phone', 4],
    ] as const) {
      const column = columnOf(field);
      assert.notEqual(column, -1, `${file}: ${field}`);
      const blank = rows.filter(({ row }) => (row.cells[column] ?? '').trim() === '');
      const silent = blank.filter(({ problems }) => !problems.some((problem) => problem.field === field));
      assert.deepEqual(
        silent.map(({ row }) => row.row),
        [],
        `${file}: ${field}`,
      );
      logged += log.filter(({ message }) => Number(missing.exec(message)?.[1]) === logColumn).length;
      reported += blank.length;
    }
  }
  context.diagnostic(`${logged} in the logs, ${reported} blank cells reported`);
});

/** The rows of a file without header, mapped by its values, with what is said of each. */
async function checkRows(file: string) {
  const source = await openCorpusFile(file, 65_536);
  const profile = await profileFile(source, { headerRow: null }, []);
  const plan = compileMapping(suggestedMapping(profile.mapping), profile.columns, []);
  const checker = createChecker({ customFields: [] });
  const checked: { row: RawRow; problems: readonly { field: string | null; column: number | null }[] }[] = [];
  for await (const rows of readRows(source, { headerRow: null }, { raw: false })) {
    for (const row of rows) checked.push({ row, problems: checker.check(mapRow(plan, row)).problems });
  }
  const columnOf = (name: string) => profile.mapping.findIndex(({ field }) => field === name);
  return { columnOf, rows: checked };
}
