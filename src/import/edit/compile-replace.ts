import { RE2JS, RE2JSException } from 're2js';
import type { RecipeStep } from '../../contract/recipe.ts';
import { refuse } from '../../contract/refusals.ts';
import { trimBlank } from '../model/blank.ts';
import { toHalfWidth } from './edit-text.ts';

export type ReplaceStep = Extract<RecipeStep, { step: 'replace' }>;

/**
 * Compiles find and replace to a function of a cell's text. `number` is the step's position, for
 * refusals. Regular expressions use RE2, whose time is linear in the text, because they also run in
 * the web server. Throws `recipe_pattern_invalid`.
 */
export function compileReplace(step: ReplaceStep, number: number): (text: string) => string {
  switch (step.match) {
    case 'cell':
      return replaceCell(step);
    case 'part':
      return replaceParts(step);
    case 'regex':
      return replacePattern(step, number);
  }
}

type Compared = Pick<ReplaceStep, 'caseSensitive' | 'widthSensitive'>;

function foldFor({ caseSensitive, widthSensitive }: Compared): (text: string) => string {
  return (text) => {
    const width = widthSensitive ? text : toHalfWidth(text);
    return caseSensitive ? width : width.toLowerCase();
  };
}

function replaceCell({ find, with: replacement, ...compared }: ReplaceStep): (text: string) => string {
  const fold = foldFor(compared);
  const wanted = fold(trimBlank(find));
  return (text) => (fold(trimBlank(text)) === wanted ? replacement : text);
}

function replaceParts({ find, with: replacement, ...compared }: ReplaceStep): (text: string) => string {
  if (compared.caseSensitive && compared.widthSensitive)
    return (text) => text.replaceAll(find, () => replacement);
  const fold = foldFor(compared);
  const wanted = fold(find);
  return (text) => (fold(text).includes(wanted) ? replaceFolded(text, wanted, replacement, fold) : text);
}

/**
 * Replaces each shortest run of characters whose folded text is `wanted`. Folding can change the
 * length (ﾀﾞ → ダ), so positions of the folded text cannot be used.
 */
function replaceFolded(
  text: string,
  wanted: string,
  replacement: string,
  fold: (text: string) => string,
): string {
  let result = '';
  for (let at = 0; at < text.length; ) {
    const end = findFoldedEnd(text, at, wanted, fold);
    if (end === undefined) {
      result += text.charAt(at);
      at += 1;
    } else {
      result += replacement;
      at = end;
    }
  }
  return result;
}

function findFoldedEnd(
  text: string,
  start: number,
  wanted: string,
  fold: (text: string) => string,
): number | undefined {
  for (let end = start + 1; end <= text.length; end += 1) {
    const folded = fold(text.slice(start, end));
    if (folded === wanted) {
      // A voicing mark that follows belongs to the kana: ｶ is not found in ｶﾞ.
      return /^[\uff9e\uff9f]/.test(text.slice(end)) ? undefined : end;
    }
    if (folded.length > wanted.length) return undefined;
  }
  return undefined;
}

function replacePattern(
  { find, with: replacement, caseSensitive, widthSensitive }: ReplaceStep,
  number: number,
): (text: string) => string {
  const pattern = compilePattern(find, caseSensitive, number);
  return (text) => {
    const searched = widthSensitive ? text : toHalfWidth(text);
    const matcher = pattern.matcher(searched);
    // Text without a match keeps its width.
    return matcher.find() ? pattern.matcher(searched).replaceAll(replacement) : text;
  };
}

function compilePattern(find: string, caseSensitive: boolean, number: number): RE2JS {
  try {
    return RE2JS.compile(find, caseSensitive ? 0 : RE2JS.CASE_INSENSITIVE);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    throw refuse('recipe_pattern_invalid', { step: number, pattern: find });
  }
}
