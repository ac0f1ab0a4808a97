import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parsePostalCode } from '../parse-postal-code.ts';
import { isPostalCode } from './find-places.ts';

const { LEADPORT_CORPORA } = process.env;
const corpora = LEADPORT_CORPORA ?? join(import.meta.dirname, '../../../../../shared/corpora');
const oracle = join(corpora, 'expected/jp-reference/postals.open.jsonl');

type Case = { readonly raw: string; readonly normalized: string | null; readonly known?: boolean };

test('agrees with the oracle on postal codes of real lists', {
  skip: !existsSync(oracle),
}, (context) => {
  const cases = readFileSync(oracle, 'utf8')
    .trim()
    .split('\n')
    .map((line): Case => JSON.parse(line));
  const different = cases.flatMap(({ raw, normalized, known }) => {
    const { text, finding } = parsePostalCode(raw);
    const code = finding?.code === 'postal_code_invalid' ? null : text;
    const right = code === normalized && (code === null || isPostalCode(code) === known);
    return right ? [] : [`${JSON.stringify(raw)}: ${code} instead of ${normalized} (${known})`];
  });
  const agreeing = 1 - different.length / cases.length;
  const figures = `${cases.length - different.length} of ${cases.length} (${(agreeing * 100).toFixed(2)} %)`;
  context.diagnostic(figures);
  assert.ok(agreeing >= 0.99, `${figures}\n${different.join('\n')}`);
});
