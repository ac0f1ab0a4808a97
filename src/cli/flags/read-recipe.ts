import { readFile } from 'node:fs/promises';
import type { Mapping } from '../../contract/mapping.ts';
import { type Recipe, recipeSchema } from '../../contract/recipe.ts';
import { refuse } from '../../contract/refusals.ts';
import { withTenant } from '../../db/database.ts';
import { findRecipeByName } from '../../import/ledger/saved-mappings.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { System } from '../system.ts';
import { UsageError } from '../usage-error.ts';

const unknownRecipe = {
  ja: '--recipeの「{name}」というファイルや保存した紐づけはありません',
  en: '--recipe: there is no file and no saved mapping "{name}"',
};

/**
 * The mapping with the recipe of `--recipe`: a JSON file, the name of a saved mapping, or `none`.
 * Without the flag, the recipe of the saved mapping stays.
 */
export async function withRecipeFlag(
  system: System,
  viewer: Viewer,
  mapping: Mapping,
  flag: string | undefined,
): Promise<Mapping> {
  if (flag === undefined) return mapping;
  const { recipe: _saved, ...rest } = mapping;
  if (flag === 'none') return rest;
  return { ...rest, recipe: await readRecipe(system, viewer, flag) };
}

async function readRecipe(system: System, viewer: Viewer, flag: string): Promise<Recipe> {
  const text = await readFile(flag, 'utf8').catch(() => undefined);
  if (text !== undefined) return parseRecipe(text);
  const saved = await withTenant(system.db, viewer.tenantId, (trx) => findRecipeByName(trx, viewer, flag));
  if (!saved) throw new UsageError(unknownRecipe, { name: flag });
  return saved;
}

/** A JSON array of steps, or an object with this array as `recipe`. Throws `recipe_unreadable`. */
function parseRecipe(text: string): Recipe {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw refuse('recipe_unreadable', { detail: error instanceof Error ? error.message : String(error) });
  }
  const steps = typeof json === 'object' && json !== null && 'recipe' in json ? json.recipe : json;
  const parsed = recipeSchema.safeParse(steps);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' ');
  throw refuse('recipe_unreadable', { detail: `${place ?? ''} ${issue?.message ?? ''}`.trim() });
}
