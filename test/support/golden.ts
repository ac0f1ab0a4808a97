import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';

/** Compares `actual` with the file at `path`. `UPDATE_GOLDEN=1` writes the file instead. */
export function assertGolden(actual: string, path: string): void {
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, actual);
  assert.equal(actual, readFileSync(path, 'utf8'), `${path} is out of date: UPDATE_GOLDEN=1 rewrites it`);
}
