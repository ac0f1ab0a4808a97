import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import type { RawRow } from '../../src/import/model/raw-row.ts';
import {
  type CorpusFile,
  corporaRoot,
  isExpectation,
  listCorpusFiles,
  openCorpusFile,
  readCorpusJson,
  readManifest,
  skipWithoutCorpora,
} from '../support/corpora.ts';
import { Figures } from './figures.ts';
import { type EncodingLabel, judgeEncoding } from './judge-encoding.ts';
import { judgeRefusal } from './judge-refusal.ts';
import { hashRows, judgeText, type TextExpectation } from './judge-text.ts';
import { judgeWorkbook } from './judge-workbook.ts';
import { type Judgement, right, wrong } from './judgement.ts';
import { knownDisagreements, knownPollution } from './known.ts';
import { type DoorReading, readAll, readThroughDoor } from './read-door.ts';
import { Verdicts } from './verdicts.ts';
import { readExpectedSheets } from './xlsx-expected.ts';

/**
 * An odd chunk size creates many chunk borders in small files. In workbooks, zlib decides the
 * borders.
 */
const chunkBytes = 4099;
const packedChunkBytes = 64 * 1024;
/** A file that takes more seconds than this hangs. The slowest take one or two. */
const patience = 30;

test('every file of the corpora is read as it should be, or refused as it should be', {
  skip: skipWithoutCorpora,
}, async (context) => {
  const verdicts = new Verdicts();
  const figures = new Figures();
  for (const file of listCorpusFiles('')) {
    const fileOptions = await readThroughDoor(
      await openCorpusFile(file.path, file.path.startsWith('xlsx/') ? packedChunkBytes : chunkBytes),
    );
    const judgement = await judge(file, fileOptions, figures);
    figures.addFile(file, judgement);
    verdicts.add(file.path, judgement, knownDisagreements.has(file.path));
  }
  context.diagnostic(`\n${verdicts.toTable()}`);
  context.diagnostic(`\n${figures.toTable()}`);
  const manifest = readManifest(corporaRoot);
  const inputs = manifest.filter((file) => !isExpectation(file)).length;
  context.diagnostic(`\n${verdicts.count} of ${manifest.length} files; the others say what is right`);
  assert.equal(verdicts.count, inputs);
  assert.deepEqual(verdicts.wrong, []);
  assert.deepEqual(verdicts.stale, [], 'these are right now: take them off the known list');
  assert.deepEqual(figures.missed(), []);
});

test('one line is one row where the person says that there is no header', {
  skip: skipWithoutCorpora,
}, async () => {
  for (const { path } of listCorpusFiles('').filter(({ outcome }) => /^one line only/.test(outcome))) {
    const source = await openCorpusFile(path);
    const rows = await readAll(source, { headerRow: null }, { raw: false }).catch(() => []);
    assert.ok(rows.length === 1 || path.endsWith('file_ends_in_quoted_value.csv'), path);
  }
});

test('reads the polluted files of Pollock', { skip: skipWithoutCorpora }, async () => {
  const different: string[] = [];
  for (const { path } of listCorpusFiles('csv/pollock-polluted/csv/')) {
    const name = basename(path);
    if (name in knownPollution || /^row_(less|more)_sep/.test(name)) continue;
    const clean = path.replace('/csv/file', '/clean/file').replace('/csv/row', '/clean/row');
    if (hashRows(await readCells(path)) !== hashRows(await readCells(clean))) different.push(name);
  }
  assert.deepEqual(different, []);
});

async function readCells(path: string): Promise<(readonly string[])[]> {
  const rows = await readAll(await openCorpusFile(path), {}, { raw: true });
  return rows.map(({ cells }) => cells).filter(({ length }) => length > 0);
}

test('furigana is kept beside the text, never in it', { skip: skipWithoutCorpora }, async () => {
  type Phonetic = { readonly file: string; readonly text: string; readonly phonetic: readonly string[] };
  const lines = readFileSync(join(corporaRoot, 'expected/phonetic.open.jsonl'), 'utf8').trimEnd().split('\n');
  const phonetics = lines.map((line) => JSON.parse(line) as Phonetic);
  for (const [file, cells] of Map.groupBy(phonetics, (phonetic) => phonetic.file)) {
    const rows = await readAllSheets(file);
    for (const { text, phonetic } of cells) {
      const readings = rows.flatMap((row) => readingsOf(row, text));
      assert.ok(readings.length > 0, `${file}: ${text}`);
      for (const fileOptions of readings)
        assert.ok(
          phonetic.every((run) => fileOptions.includes(run)),
          `${fileOptions} has ${phonetic.join(' ')}`,
        );
    }
  }
});

async function readAllSheets(path: string): Promise<readonly RawRow[]> {
  const { rows } = await readThroughDoor(await openCorpusFile(path, packedChunkBytes));
  return [...rows.values()].flatMap((answer) => (answer.ok ? answer.value : []));
}

function readingsOf({ cells, readings }: RawRow, text: string): string[] {
  return cells.flatMap((cell, column) => (cell === text ? (readings?.get(column) ?? []) : []));
}

async function judge(file: CorpusFile, fileOptions: DoorReading, figures: Figures): Promise<Judgement> {
  const { path, outcome } = file;
  if (fileOptions.seconds > patience) return wrong(`took ${fileOptions.seconds.toFixed(1)} s`);
  const refusal = judgeRefusal(outcome, fileOptions);
  if (refusal?.verdict === 'refused') return refusal;
  const label = readCorpusJson<EncodingLabel>(`expected/${path}.encoding.json`);
  if (label && !outcome.startsWith('import')) {
    return judgeEncoding(outcome, await openCorpusFile(path, chunkBytes), label);
  }
  if (refusal) return refusal;
  const sheets = readExpectedSheets(corporaRoot, path);
  if (outcome.startsWith('import') && sheets.length > 0) {
    const { judgement, counts } = judgeWorkbook(fileOptions, sheets);
    figures.addCells(counts);
    return judgement;
  }
  if (/^(data|no crash|finish)/.test(outcome)) return right;
  return judgeText(outcome, fileOptions, readCorpusJson<TextExpectation>(`expected/${path}.json`));
}
