import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findWideComments } from './check-comment-width.ts';

test('reports comment lines of more than 100 columns, and no other lines', () => {
  const fits = `// ${'x'.repeat(97)}`;
  assert.equal(fits.length, 100);
  const doc = ` * ${'x'.repeat(98)}`;
  const code = `const text = '${'x'.repeat(100)}';`;
  const directive = `// biome-ignore lint/style/x: ${'x'.repeat(100)}`;
  const lines = [fits, `${fits}x`, doc, code, directive, `  /** ${'x'.repeat(100)} */`];
  assert.deepEqual(findWideComments(lines.join('\n')), [2, 3, 6]);
});
