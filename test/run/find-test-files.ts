import { globSync } from 'node:fs';
import { projectRoot } from './project-root.ts';

/**
 * The test files whose path contains one of the words; all files without words. Throws if none
 * matches.
 */
export function findTestFiles(words: readonly string[]): readonly string[] {
  const found = globSync('{src,test,bin}/**/*.test.ts', { cwd: projectRoot });
  const files = found.filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
  if (files.length === 0) throw new Error(`No test file has ${words.join(' or ')} in its path.`);
  return files.toSorted();
}
