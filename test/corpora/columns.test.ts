import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { profileFile } from '../../src/import/run/file/profile-file.ts';
import { corporaRoot, openCorpusFile, skipWithoutCorpora } from '../support/corpora.ts';

type Column = { readonly i: number; readonly holds: string; readonly share: number | null };
type Expected = { readonly file: string; readonly columns: readonly Column[] };

/** The kinds of column known to the oracle that have a field in Leadport. */
const fieldOf: Readonly<Record<string, string>> = {
  phone: 'phone',
  postal: 'postal_code',
  address: 'address',
  kana: 'kana',
  url: 'website',
};

test('maps the columns of real lists as their values say', { skip: skipWithoutCorpora }, async (context) => {
  const counts = { right: 0, taken: 0, none: 0, wrong: 0 };
  const calibration = new Map<string, { columns: number; right: number; confidence: number }>();
  for (const { file, columns } of readExpected()) {
    const { mapping } = await profileFile(await openCorpusFile(file, 65_536), {}, []);
    for (const { i, holds } of columns.filter(({ holds, share }) => fieldOf[holds] && (share ?? 0) >= 0.8)) {
      const field = mapping[i]?.field?.replace(/^phone_\d+$/, 'phone') ?? null;
      // A field with one value goes to one column. A second column with the same values is
      // correctly left unmapped.
      if (field !== null) weigh(calibration, mapping[i]?.confidence ?? 0, field === fieldOf[holds]);
      const holder = mapping.find((suggestion) => suggestion.field === fieldOf[holds])?.index;
      if (field === fieldOf[holds]) counts.right += 1;
      else if (field !== null) counts.wrong += 1;
      else if (columns.some((column) => column.i === holder && column.holds === holds)) counts.taken += 1;
      else counts.none += 1;
    }
  }
  const all = counts.right + counts.taken + counts.none + counts.wrong;
  context.diagnostic(`of ${all} columns: ${JSON.stringify(counts)}`);
  for (const [range, { columns, right, confidence }] of [...calibration].sort()) {
    const mean = confidence / columns;
    context.diagnostic(`confidence ${range}: ${right} of ${columns} right, ${mean.toFixed(2)} said`);
    // A few columns are not a measurement.
    if (columns >= 20) assert.ok(mean - right / columns <= 0.03, `confidence ${range} says too much`);
  }
  const said = [...calibration.values()];
  const gap = said.reduce((sum, { right, confidence }) => sum + Math.abs(right - confidence), 0);
  assert.ok(gap / all <= 0.05, `confidence is off by ${(gap / all).toFixed(3)}`);
  assert.ok(counts.right / all >= 0.97, `right ${counts.right} of ${all}`);
  assert.ok(counts.wrong / all <= 0.003, `wrong ${counts.wrong} of ${all}`);
});

function weigh(
  calibration: Map<string, { columns: number; right: number; confidence: number }>,
  confidence: number,
  isRight: boolean,
): void {
  const range = confidence >= 0.9 ? '0.9 to 1' : confidence >= 0.7 ? '0.7 to 0.9' : 'below 0.7';
  const sum = calibration.get(range) ?? { columns: 0, right: 0, confidence: 0 };
  sum.columns += 1;
  sum.right += isRight ? 1 : 0;
  sum.confidence += confidence;
  calibration.set(range, sum);
}

function readExpected(): Expected[] {
  const text = readFileSync(path.join(corporaRoot, 'expected/jp-opendata/columns.open.jsonl'), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line): Expected => JSON.parse(line));
}
