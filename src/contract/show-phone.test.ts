import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showPhone } from './show-phone.ts';

const cases: readonly [written: string, e164: string | null, expected: string][] = [
  ['312340050', '+81312340050', '03-1234-0050'],
  ['0312340050', '+81312340050', '03-1234-0050'],
  ['９０１２３４５６７８', '+819012345678', '090-1234-5678'],
  ['0120123456', '+81120123456', '0120-123-456'],
  ['0422-11-2222', '+81422112222', '0422-11-2222'],
  ['+1 212 555 0100', '+12125550100', '+1 212 555 0100'],
  ['001-261-6211', null, '001-261-6211'],
];
for (const [written, e164, expected] of cases) {
  test(`shows ${written} as ${expected}`, () => assert.equal(showPhone(written, e164), expected));
}
