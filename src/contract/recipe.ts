import { z } from 'zod';
import { textSchema } from './wire.ts';

/** Maximum number of steps, and of cells that all `set_cells` steps may set by position. */
const maxRecipeSteps = 200;
export const maxSetCells = 20_000;

/**
 * A column by its header, or `#index` from 0 if the header is empty or repeated. Must exist in the
 * file: a step with a missing column stops the import.
 */
const columnSchema = textSchema.min(1).max(500);
const cellSchema = textSchema.max(10_000);
const columnsSchema = z.array(columnSchema).min(1).max(2000);

/** A line as users see it: `12`, or `大阪!12` if several sheets form one list. */
const lineSchema = textSchema.min(1).max(200);

/** How a text is compared with a cell. `regex` uses the RE2 syntax, which cannot run away. */
const matchKinds = ['part', 'cell', 'regex'] as const;

/** Conditions on a cell that exclude its row. Outer spaces are ignored. */
const excludeConditions = ['blank', 'equals', 'contains'] as const;

/**
 * A step of a recipe: an edit of the cells of a list before they are checked. Steps run in order;
 * each sees the result of the steps before it.
 */
const recipeStepSchema = z.discriminatedUnion('step', [
  /** Sets single cells. Belongs to one file and is not saved with a mapping. */
  z.strictObject({
    step: z.literal('set_cells'),
    cells: z
      .array(z.strictObject({ line: lineSchema, column: columnSchema, text: cellSchema }))
      .min(1)
      .max(maxSetCells),
  }),
  /**
   * Find and replace. `caseSensitive` false ignores upper and lower case; `widthSensitive` false
   * also finds full-width and half-width forms. In `with` of a regular expression, `$1` is a group.
   */
  z.strictObject({
    step: z.literal('replace'),
    columns: columnsSchema,
    find: cellSchema.min(1),
    with: cellSchema,
    match: z.enum(matchKinds).default('part'),
    caseSensitive: z.boolean().default(true),
    widthSensitive: z.boolean().default(true),
  }),
  /** Sets a value for all rows whose cell has the value `from`. Outer spaces are ignored. */
  z.strictObject({ step: z.literal('set_value'), column: columnSchema, from: cellSchema, to: cellSchema }),
  /** Fills blank cells with a text, or with the cell of another column. */
  z.strictObject({
    step: z.literal('fill_blanks'),
    column: columnSchema,
    text: cellSchema.default(''),
    fromColumn: columnSchema.optional(),
  }),
  /** Removes outer spaces. `inner`: also reduces runs of spaces inside to one space. */
  z.strictObject({ step: z.literal('trim'), columns: columnsSchema, inner: z.boolean().default(false) }),
  /**
   * Letters, digits and signs to half or full width. Half-width kana always become full-width.
   */
  z.strictObject({ step: z.literal('width'), columns: columnsSchema, to: z.enum(['half', 'full']) }),
  /** Kana to full-width katakana or to hiragana. */
  z.strictObject({ step: z.literal('kana'), columns: columnsSchema, to: z.enum(['katakana', 'hiragana']) }),
  /**
   * Splits a cell at a separator into columns of the file. The last column takes the rest. Cells
   * without the separator stay unchanged.
   */
  z.strictObject({
    step: z.literal('split'),
    column: columnSchema,
    separator: cellSchema.min(1),
    into: z.array(columnSchema).min(2).max(20),
  }),
  /** Joins the non-blank cells of columns into one column. */
  z.strictObject({
    step: z.literal('join'),
    columns: z.array(columnSchema).min(2).max(20),
    separator: cellSchema.default(''),
    into: columnSchema,
  }),
  /** Excludes rows by line. Belongs to one file and is not saved with a mapping. */
  z.strictObject({
    step: z.literal('exclude_lines'),
    lines: z.array(lineSchema).min(1).max(maxSetCells),
  }),
  /** Excludes all rows whose cell meets a condition. */
  z.strictObject({
    step: z.literal('exclude_rows'),
    column: columnSchema,
    condition: z.enum(excludeConditions),
    text: cellSchema.default(''),
  }),
  /** Sets several spellings of a value to one of them. */
  z.strictObject({
    step: z.literal('merge_values'),
    column: columnSchema,
    groups: z
      .array(z.strictObject({ values: z.array(cellSchema).min(1).max(1000), to: cellSchema }))
      .min(1)
      .max(1000),
  }),
]);
export type RecipeStep = z.infer<typeof recipeStepSchema>;

/** The edits of a list, in order. */
export const recipeSchema = z.array(recipeStepSchema).max(maxRecipeSteps);
export type Recipe = z.infer<typeof recipeSchema>;

/** The steps that hold for any list with the same header, not only for lines of this one. */
export function reusableSteps(recipe: Recipe): Recipe {
  return recipe.filter(({ step }) => step !== 'set_cells' && step !== 'exclude_lines');
}
