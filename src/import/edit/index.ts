/** Edits of the cells before they are mapped and checked: the recipe of an import. */

export { type CompiledRecipe, compileRecipe } from './compile-recipe.ts';
