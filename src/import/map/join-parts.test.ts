import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MappingField } from '../../contract/mapping.ts';
import { joinParts } from './join-parts.ts';

const cases: readonly [field: MappingField, parts: string, joined: string][] = [
  ['phone', '03|1234|5678', '03-1234-5678'],
  ['phone', '03|1234|50', '03-1234-50'],
  ['phone_2', '090|1234|5678', '090-1234-5678'],
  ['phone', '03|1234-5678', '03-1234-5678'],
  ['phone', '03-1234-5678||', '03-1234-5678'],
  ['phone', '||', ''],
  ['phone', '|1234|5678', '1234-5678'],
  ['postal_code', '105|14', '105-14'],
  ['postal_code', '60|0001', '60-0001'],
  ['postal_code', '105-0014|', '105-0014'],
  ['street', '芝|1-1', '芝1-1'],
  ['street', '芝|1|2|3', '芝1-2-3'],
  ['street', '芝2丁目|1-1', '芝2丁目1-1'],
  ['street', '芝|1丁目|2番|3号', '芝1丁目2番3号'],
  ['address', '東京都港区|芝1-1|芝ビル3F', '東京都港区芝1-1 芝ビル3F'],
  ['address', '東京都|港区|芝1番地|第一ビル', '東京都港区芝1番地 第一ビル'],
  ['address', '1-1 Shiba|Minato-ku', '1-1 Shiba Minato-ku'],
  ['city', '港|区', '港区'],
  ['contact_name', '山田|太郎', '山田 太郎'],
  ['building', '芝ビル|3F', '芝ビル 3F'],
];
for (const [field, parts, joined] of cases) {
  test(`joins ${parts} to ${field}`, () => assert.equal(joinParts(parts.split('|'), field), joined));
}
