import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bufferSource } from '../../../test/support/buffer-source.ts';
import { Refusal } from '../../base/refusal.ts';
import type { FileOptions } from '../../contract/import.ts';
import { detectText } from './detect-text.ts';

const padded = 'Name      Tel           City\nTanaka    03-1111-2222  Tokyo\nSato      06-1111-2222  Osaka\n';
const site = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN">\n<html><body><table>\n';

const cases: readonly (readonly [
  description: string,
  text: string,
  choice: FileOptions,
  answer: readonly string[],
])[] = [
  ['a list', '会社名,電話番号\nA,1\nB,2\n', {}, []],
  ['one column', '03-1234-5678\n03-1234-5679\n', {}, ['delimiter_uncertain']],
  ['one column with a stray semicolon', 'あ\nい;\nう\nえ\nお\nか\n', {}, ['delimiter_uncertain']],
  [
    'a table in HTML, as reports call .xls',
    '<html><table><tr><td>A</td></tr></table>',
    {},
    ['file_unsupported'],
  ],
  ['a page of the web', site, {}, ['looks_like_markup', 'delimiter_uncertain']],
  [
    'a feed',
    '<?xml version="1.0"?>\n<rss version="2.0">\n',
    {},
    ['looks_like_markup', 'delimiter_uncertain'],
  ],
  ['a spreadsheet in XML', '<?xml version="1.0"?>\n<Workbook>\n', {}, ['file_unsupported']],
  ['columns made by spaces', padded, {}, ['file_unsupported']],
  ['columns made by spaces, with a delimiter told', padded, { delimiter: ',' }, []],
  ['nothing', '', {}, ['file_empty']],
];

for (const [description, text, choice, answer] of cases) {
  test(`text: ${description}`, async () => assert.deepEqual(await codesOf(text, choice), answer));
}

/** The codes of the warnings or of the refusal. */
async function codesOf(text: string, choice: FileOptions): Promise<string[]> {
  try {
    const { warnings } = await detectText(bufferSource(Buffer.from(text)), choice);
    return warnings.map(({ code }) => code);
  } catch (error) {
    if (error instanceof Refusal) return [error.code];
    throw error;
  }
}
