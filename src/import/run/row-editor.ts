import type { Mapping } from '../../contract/mapping.ts';
import { maxSetCells } from '../../contract/recipe.ts';
import { refuse } from '../../contract/refusals.ts';
import { type CompiledRecipe, compileRecipe } from '../edit/compile-recipe.ts';
import { findColumn } from '../map/find-column.ts';
import type { RawRow } from '../model/raw-row.ts';
import { readSheetsOf } from '../model/sheet-line.ts';
import type { ImportJob } from './import-job.ts';

/**
 * Applies the recipe of an import to its rows, which must come in file order from the first. Rows
 * after an excluded one are renumbered, so that the rows of an import have no gaps.
 */
export class RowEditor {
  /** Number of rows excluded so far. */
  excluded = 0;
  readonly #recipe: CompiledRecipe;
  readonly #isEmpty: boolean;

  constructor({ mapping, columns, format }: Pick<ImportJob, 'mapping' | 'columns' | 'format'>) {
    this.#isEmpty = (mapping.recipe ?? []).length === 0;
    this.#recipe = compileRecipeOf(mapping, { columns, readSheets: readSheetsOf(format) });
  }

  edit(rows: readonly RawRow[]): readonly RawRow[] {
    if (this.#isEmpty) return rows;
    return rows.flatMap((row) => {
      const edited = this.#recipe.edit(row);
      if (edited) return [this.excluded === 0 ? edited : { ...edited, row: edited.row - this.excluded }];
      this.excluded += 1;
      return [];
    });
  }
}

/**
 * Compiles the recipe of a mapping for a file. Throws `recipe_column_missing`,
 * `recipe_pattern_invalid` and `recipe_too_large`.
 */
export function compileRecipeOf(
  { recipe = [] }: Mapping,
  {
    columns,
    readSheets,
  }: { readonly columns: readonly string[]; readonly readSheets: readonly { readonly name: string }[] },
): CompiledRecipe {
  const single = recipe.reduce((sum, step) => sum + countSingle(step), 0);
  if (single > maxSetCells) throw refuse('recipe_too_large', { limit: maxSetCells });
  return compileRecipe(recipe, {
    findColumn: (name) => findColumn(name, columns),
    sheets: readSheets.map(({ name }) => name),
  });
}

function countSingle(step: NonNullable<Mapping['recipe']>[number]): number {
  if (step.step === 'set_cells') return step.cells.length;
  return step.step === 'exclude_lines' ? step.lines.length : 0;
}
