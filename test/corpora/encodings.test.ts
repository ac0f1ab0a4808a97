import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { ByteSource } from '../../src/base/byte-source.ts';
import { Refusal } from '../../src/base/refusal.ts';
import type { Encoding } from '../../src/contract/file-format.ts';
import { decodeToUtf8 } from '../../src/import/decode/index.ts';
import { detectEncoding } from '../../src/import/detect/index.ts';
import { encodeCp932 } from '../../src/import/report/cp932-encoder.ts';
import {
  corporaRoot,
  listCorpusFiles,
  openCorpusFile,
  readCorpusJson,
  skipWithoutCorpora,
} from '../support/corpora.ts';
import { Verdicts } from '../support/verdicts.ts';
import { knownEncodingDisagreements } from './csv-known.ts';

type Label = { readonly true_encoding: string; readonly strict_ok: boolean; readonly sha256_utf8: string };

test('decodes every labelled file exactly, or asks', { skip: skipWithoutCorpora }, async (context) => {
  const verdicts = new Verdicts();
  for (const { path: file, outcome } of listCorpusFiles('encodings/')) {
    const label = readCorpusJson<Label>(`expected/${file}.encoding.json`);
    if (label === undefined) continue;
    const said = await readText(await openCorpusFile(file, 997));
    const exact = hash(said.text) === label.sha256_utf8;
    const mayRefuse = /^not Japanese|clear error/.test(outcome);
    const right = said.refused ? mayRefuse : exact && !/^not Japanese/.test(outcome);
    const verdict = right
      ? said.refused
        ? 'refused'
        : 'right'
      : file in knownEncodingDisagreements
        ? 'known'
        : 'wrong';
    verdicts.add(file, verdict, `${label.true_encoding}, but ${said.refused ? 'refused' : said.encoding}`);
  }
  context.diagnostic(`\n${verdicts.toTable()}`);
  assert.deepEqual(verdicts.wrong, []);
});

test('knows all of CP932, both ways', { skip: skipWithoutCorpora }, async () => {
  const strange: string[] = [];
  for (const [bytes, char] of readMapping('cp932.tsv')) {
    if ((await decode('cp932', bytes)) !== char) strange.push(bytes.toString('hex'));
    else if (encodeCp932(char).unencodable.length > 0) strange.push(`back: ${char}`);
  }
  // Bytes that Windows maps to control and private characters; no text has them, and the web's decoder refuses them.
  assert.deepEqual(strange, ['80', 'a0', 'fd', 'fe', 'ff']);
});

test('knows all of EUC-JP', { skip: skipWithoutCorpora }, async () => {
  const strange: string[] = [];
  for (const [bytes, char] of readMapping('euc_jp.tsv')) {
    const decoded = await decode('euc-jp', bytes);
    if (decoded !== char) strange.push(`${char}${decoded}`);
  }
  assert.deepEqual(strange, []);
});

async function readText(
  source: ByteSource,
): Promise<{ text: string; refused: boolean; encoding?: Encoding }> {
  try {
    const { encoding, bomBytes } = await detectEncoding(source);
    const chunks: Buffer[] = [];
    for await (const chunk of decodeToUtf8(source.stream(bomBytes), { encoding, onUndecodable: 'replace' }))
      chunks.push(chunk);
    return { text: Buffer.concat(chunks).toString(), refused: false, encoding };
  } catch (error) {
    if (error instanceof Refusal) return { text: '', refused: true };
    throw error;
  }
}

async function decode(encoding: Encoding, bytes: Buffer): Promise<string> {
  async function* source(): AsyncGenerator<Buffer> {
    yield bytes;
  }
  let text = '';
  for await (const chunk of decodeToUtf8(source(), { encoding, onUndecodable: 'replace' }))
    text += chunk.toString();
  return text;
}

function readMapping(name: string): (readonly [Buffer, string])[] {
  const file = path.join(corporaRoot, 'expected/encodings/mapping', name);
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [bytes = '', point = ''] = line.split('\t');
    return [Buffer.from(bytes, 'hex'), String.fromCodePoint(Number.parseInt(point.slice(2), 16))] as const;
  });
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
