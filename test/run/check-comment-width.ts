import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';
import type { StepResult } from './step-result.ts';

const maxColumns = 100;

/** Fails on comment lines that are wider than 100 columns, in the files that cspell checks. */
export function checkCommentWidth(): StepResult {
  const start = performance.now();
  const config: { readonly files: readonly string[] } = JSON.parse(readText('cspell.config.json'));
  const files = globSync(config.files, { cwd: projectRoot }).filter((file) =>
    /(?<!\.golden)\.tsx?$/.test(file),
  );
  const found = files
    .toSorted()
    .flatMap((file) => findWideComments(readText(file)).map((line) => `${file}:${line}`));
  const isGood = found.length === 0 && files.length > 0;
  return {
    name: 'comment width',
    passed: isGood ? 1 : 0,
    failed: isGood ? 0 : 1,
    durationMs: performance.now() - start,
    said: isGood ? '' : `Comments of more than ${maxColumns} columns:\n${found.join('\n')}\n`,
  };
}

/**
 * Line numbers, from 1, of lines that contain only a comment and are too wide. Directives are
 * exempt, because they cannot be wrapped.
 */
export function findWideComments(text: string): readonly number[] {
  return text.split('\n').flatMap((line, index) => {
    const isComment = /^\s*(?:\/\/|\/?\*)/.test(line) && !/biome-ignore|@ts-expect-error/.test(line);
    return isComment && line.length > maxColumns ? [index + 1] : [];
  });
}

function readText(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}
