import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parsePhone } from './parse-phone.ts';

const { LEADPORT_CORPORA } = process.env;
const corpora = LEADPORT_CORPORA ?? join(import.meta.dirname, '../../../../../shared/corpora');
const oracle = join(corpora, 'expected/jp-reference/phones.open.jsonl');

type Case = {
  readonly raw: string;
  readonly several_numbers?: readonly string[];
  readonly libphonenumber: { readonly valid: boolean; readonly e164?: string } | null;
};

test('agrees with the oracle on distinct phone cells of real lists', {
  skip: !existsSync(oracle),
}, (context) => {
  const cases = readFileSync(oracle, 'utf8')
    .trim()
    .split('\n')
    .map((line): Case => JSON.parse(line));
  const different = cases.flatMap((expected) => {
    const ours = numbersOf(expected.raw);
    const theirs = expectedNumbers(expected);
    return ours.join() === theirs.join()
      ? []
      : [`${JSON.stringify(expected.raw)}: ${ours} instead of ${theirs}`];
  });
  const agreeing = 1 - different.length / cases.length;
  const figures = `${cases.length - different.length} of ${cases.length} (${(agreeing * 100).toFixed(2)} %)`;
  context.diagnostic(`${figures}; different: ${different.join('; ')}`);
  assert.ok(agreeing >= 0.995, `${figures}\n${different.join('\n')}`);
});

function numbersOf(text: string): (string | null)[] {
  const cell = parsePhone(text);
  return cell.kind === 'numbers' ? cell.numbers.flatMap((number) => number.e164 ?? []) : [];
}

function expectedNumbers({ several_numbers: several, libphonenumber: one }: Case): string[] {
  if (several) return several.map((number) => `+81${number.replaceAll(/\D/g, '').slice(1)}`);
  return one?.valid && one.e164 ? [one.e164] : [];
}
