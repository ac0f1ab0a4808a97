import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type CorpusFile, findCorpora, readManifest } from '../support/corpora.ts';
import { isRight } from './judge-cell.ts';
import { type ReadOutcome, type ReadSheets, readOutcome } from './read-outcome.ts';
import { type ExpectedSheet, readExpectedSheets } from './xlsx-expected.ts';
import { knownDisagreements } from './xlsx-known.ts';

const folder = findCorpora() ?? '';
const skip = folder === '' ? 'no corpora beside this checkout' : false;

const spreadsheet =
  /\.(xls|xlsx|xlsm|xlsb|xltx|xlw|ods|odt|sxc|et|slk|dif|prn|wk[13]|dbf|gnumeric|zip|tar|gz|bz2|xz|zst)$/i;

type Verdict = 'right' | 'refused as it should' | 'known' | 'wrong';

type Judgement = {
  readonly cells: number;
  readonly wrongCells: readonly string[];
  readonly wrong: string | undefined;
};

test('every workbook of the corpora reads as Excel shows it, or is refused with the right code', {
  skip,
}, async (t) => {
  const groups = new Map<string, Map<Verdict, number>>();
  const wrong: string[] = [];
  const stale: string[] = [];
  let cells = 0;
  let wrongCells = 0;
  for (const file of readManifest(folder).filter(({ path }) => spreadsheet.test(path))) {
    const outcome = await readOutcome(join(folder, file.path));
    const judgement = judge(file, outcome);
    cells += judgement.cells;
    wrongCells += judgement.wrongCells.length;
    const isKnown = knownDisagreements.has(file.path);
    if (judgement.wrong !== undefined && !isKnown) wrong.push(`${file.path}: ${judgement.wrong}`);
    if (judgement.wrong === undefined && isKnown) stale.push(file.path);
    const verdict = verdictOf(judgement, isKnown, outcome);
    const group = groups.get(groupOf(file.path)) ?? new Map<Verdict, number>();
    groups.set(groupOf(file.path), group.set(verdict, (group.get(verdict) ?? 0) + 1));
  }
  printTable(groups, (line) => t.diagnostic(line));
  t.diagnostic(`cells compared: ${cells}, not as expected: ${wrongCells} (all in files of the known list)`);
  assert.deepEqual(wrong, []);
  assert.deepEqual(stale, [], 'these are right now: take them off the known list');
});

test('furigana is kept beside the text, never in it', { skip }, async () => {
  type Phonetic = { readonly file: string; readonly text: string; readonly phonetic: readonly string[] };
  const lines = readFileSync(join(folder, 'expected/phonetic.open.jsonl'), 'utf8').trimEnd().split('\n');
  for (const { file, text, phonetic } of lines.map((line) => JSON.parse(line) as Phonetic)) {
    const outcome = await readOutcome(join(folder, file));
    assert.ok(outcome.kind === 'rows');
    const readings = [...outcome.sheets.values()]
      .flatMap((rows) => [...rows.values()])
      .flatMap(({ cells, readings: own }) =>
        cells.map((cell, column) => (cell === text ? own?.get(column) : undefined)),
      )
      .filter((reading) => reading !== undefined);
    assert.ok(readings.length > 0, `${file}: ${text}`);
    for (const reading of readings) {
      const places = phonetic.map((run) => reading.indexOf(run));
      assert.ok(
        places.every((place) => place >= 0),
        `${reading} has ${phonetic.join(' ')}`,
      );
    }
  }
});

function judge(file: CorpusFile, outcome: ReadOutcome): Judgement {
  if (file.outcome.startsWith('import')) {
    if (outcome.kind === 'rows') return judgeSheets(file, outcome.sheets);
    return fail(outcome.kind === 'refused' ? outcome.code : outcome.kind);
  }
  const isExpected = expectedRefusals.find(([words]) => file.outcome.startsWith(words))?.[1];
  if (!isExpected || isExpected(outcome)) return { cells: 0, wrongCells: [], wrong: undefined };
  return fail(outcome.kind === 'refused' ? outcome.code : outcome.kind);
}

function fail(wrong: string): Judgement {
  return { cells: 0, wrongCells: [], wrong };
}

const refusedWith =
  (...codes: readonly string[]) =>
  (outcome: ReadOutcome): boolean =>
    outcome.kind === 'refused' && codes.includes(outcome.code);

/** By the first words of the manifest's outcome; what is not here may be data or any refusal. */
const expectedRefusals: readonly (readonly [words: string, isExpected: (outcome: ReadOutcome) => boolean])[] =
  [
    ['reject: no rows', (outcome) => outcome.kind === 'rows' && countRows(outcome.sheets) === 0],
    ['reject: unsupported format', refusedWith('file_unsupported', 'file_password_protected')],
    ['reject: old .xls', refusedWith('file_unsupported')],
    ['reject: password-protected', refusedWith('file_password_protected')],
    ['reject: damaged', refusedWith('file_damaged')],
    ['reject: unsafe XML', refusedWith('file_unsafe_xml')],
    ['reject: empty file', refusedWith('file_empty')],
  ];

function countRows(sheets: ReadSheets): number {
  return [...sheets.values()].reduce((count, rows) => count + rows.size, 0);
}

function judgeSheets(file: CorpusFile, sheets: ReadSheets): Judgement {
  let cells = 0;
  const wrongCells: string[] = [];
  for (const expected of readExpectedSheets(folder, file.path)) {
    const rows = sheets.get(expected.name);
    if (!rows) continue;
    expected.shown.forEach((row, index) => {
      row.forEach((shown, column) => {
        const ours = rows.get(index + 1)?.cells[column] ?? '';
        if (shown === '' && ours === '') return;
        cells++;
        if (
          !isRight(ours, {
            shown,
            excel: expected.excel?.[index]?.[column],
            stored: storedAt(expected, index, column),
          })
        ) {
          wrongCells.push(
            `${expected.name}!${reference(index, column)} ${JSON.stringify(ours)}, not ${JSON.stringify(shown)}`,
          );
        }
      });
    });
  }
  return { cells, wrongCells, wrong: wrongCells[0] };
}

function storedAt({ stored }: ExpectedSheet, row: number, column: number) {
  return stored && (stored.get(reference(row, column)) ?? null);
}

function reference(row: number, column: number): string {
  const letters = column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26));
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row + 1}`;
}

function verdictOf(judgement: Judgement, isKnown: boolean, outcome: ReadOutcome): Verdict {
  if (judgement.wrong !== undefined) return isKnown ? 'known' : 'wrong';
  return outcome.kind === 'rows' && countRows(outcome.sheets) > 0 ? 'right' : 'refused as it should';
}

function groupOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

function printTable(
  groups: ReadonlyMap<string, ReadonlyMap<Verdict, number>>,
  print: (line: string) => void,
): void {
  const verdicts: readonly Verdict[] = ['right', 'refused as it should', 'known', 'wrong'];
  for (const [group, counts] of groups) {
    print(
      `${group.padEnd(40)} ${verdicts.map((verdict) => `${verdict} ${counts.get(verdict) ?? 0}`).join(' · ')}`,
    );
  }
}
