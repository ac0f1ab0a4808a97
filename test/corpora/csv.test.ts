import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { test } from 'node:test';
import { detectHeader } from '../../src/import/detect/index.ts';
import type { RawRecord } from '../../src/import/model/raw-row.ts';
import {
  type CorpusFile,
  listCorpusFiles,
  openCorpusFile,
  readCorpusJson,
  skipWithoutCorpora,
} from '../support/corpora.ts';
import { readTextFile, type TextReading } from '../support/read-text-file.ts';
import { type Verdict, Verdicts } from '../support/verdicts.ts';
import { knownDisagreements, knownPollution } from './csv-known.ts';

type Expectation = {
  readonly strict_ok?: boolean;
  readonly sha256_all_rows?: string;
  readonly n_rows?: number;
};

const textGroups = [
  'csv/',
  'jp-opendata/',
  'encodings/derived',
  'encodings/duckdb',
  'encodings/phpspreadsheet',
  'encodings/writeexcel',
  'encodings/pandas',
  'malicious/duckdb',
  'malicious/blns',
  'malicious/payload',
  'malicious/phpspreadsheet',
];

test('reads every CSV of the corpora as it should be read', { skip: skipWithoutCorpora }, async (context) => {
  const verdicts = new Verdicts();
  for (const file of listCorpusFiles(...textGroups)) {
    if (/\.(xlsx|xls|json)$/.test(file.path) && !file.path.startsWith('malicious')) continue;
    const reading = await readTextFile(await openCorpusFile(file.path));
    const [verdict, detail] = judge(file, reading);
    const known = verdict === 'wrong' && file.path in knownDisagreements;
    verdicts.add(file.path, known ? 'known' : verdict, detail);
  }
  context.diagnostic(`\n${verdicts.toTable()}`);
  assert.deepEqual(verdicts.wrong, []);
});

test('mends what Pollock has polluted, and reports it', { skip: skipWithoutCorpora }, async () => {
  const different: string[] = [];
  for (const { path: file } of listCorpusFiles('csv/pollock-polluted/csv/')) {
    const name = path.basename(file);
    if (name in knownPollution || /^row_(less|more)_sep/.test(name)) continue;
    const cells = await readCells(file);
    const clean = await readCells(file.replace('/csv/file', '/clean/file').replace('/csv/row', '/clean/row'));
    if (JSON.stringify(cells) !== JSON.stringify(clean)) different.push(name);
  }
  assert.deepEqual(different, []);
});

async function readCells(file: string): Promise<(readonly string[])[]> {
  const reading = await readTextFile(await openCorpusFile(file));
  return reading.read ? reading.records.map(({ cells }) => cells) : [];
}

function judge(file: CorpusFile, reading: TextReading): [Verdict, string] {
  const { outcome } = file;
  if (/data or clear error/.test(outcome)) return [reading.read ? 'right' : 'refused', ''];
  if (/^reject/.test(outcome) || /^not Japanese/.test(outcome)) {
    const said = reading.read ? 'read' : reading.code;
    return isRefusedRightly(outcome, reading) ? ['refused', ''] : ['wrong', `should be refused, was ${said}`];
  }
  const expected = readCorpusJson<Expectation>(`expected/${file.path}.json`);
  if (!reading.read) {
    const empty = reading.code === 'file_empty' && expected?.sha256_all_rows === hashRows([]);
    return empty || isBlank(expected) || /or clear error/.test(outcome)
      ? ['refused', '']
      : ['wrong', `refused: ${reading.code}`];
  }
  const { records } = reading;
  if (expected?.strict_ok === true) {
    if (hashRows(withBlankLines(records, expected.n_rows ?? 0)) !== expected.sha256_all_rows)
      return ['wrong', 'records differ'];
  } else if (/malformed/.test(outcome) && !records.some(({ notes }) => notes !== undefined)) {
    return ['wrong', 'no record is reported'];
  }
  if (/^one line only/.test(outcome) && detectHeader(records).reason === 'looks_like_data') {
    return ['wrong', 'taken for data'];
  }
  return ['right', ''];
}

function isRefusedRightly(outcome: string, reading: TextReading): boolean {
  if (reading.read) return false;
  if (/empty file|no rows/.test(outcome)) return reading.code === 'file_empty';
  if (/not UTF-8|not Japanese/.test(outcome))
    return reading.code === 'file_encoding_unknown' && reading.line !== undefined;
  return reading.code === 'file_binary' || reading.code === 'file_unsupported';
}

/** The oracle gives an empty list for an empty line, we give nothing: they are put back from the line numbers. */
function withBlankLines(records: readonly RawRecord[], count: number): (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  let line = 1;
  for (const record of records) {
    for (; line < record.line; line++) rows.push([]);
    rows.push(record.cells);
    line += 1 + record.cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
  }
  while (rows.length < count) rows.push([]);
  return rows;
}

function isBlank(expected: Expectation | undefined): boolean {
  return expected?.sha256_all_rows === hashRows([[], []]);
}

function hashRows(rows: readonly (readonly string[])[]): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}
