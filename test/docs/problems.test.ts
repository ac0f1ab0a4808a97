import { resolve } from 'node:path';
import { test } from 'node:test';
import { assertGolden } from '../support/golden.ts';
import { describeProblems } from './describe-problems.ts';

test('docs/problems.md says what the catalogues say', () => {
  assertGolden(describeProblems(), resolve(import.meta.dirname, '../../docs/problems.md'));
});
