import { z } from 'zod';
import { rowProblemSchema } from './import.ts';
import { linePlaceShape } from './line-place.ts';
import { pageOf, rowNumberSchema, textSchema } from './wire.ts';

const cellsSchema = z.array(textSchema.max(100_000)).max(2000);

/**
 * A failed row that is not fixed yet: its original cells, and the edited ones (`draft`; null: not
 * edited). `ok` and `problems` refer to the draft, or to the original without one, by the current
 * rules.
 */
const openRowSchema = z.object({
  row: z.number().int(),
  ...linePlaceShape,
  cells: z.array(z.string()),
  draft: z.array(z.string()).nullable(),
  ok: z.boolean(),
  problems: z.array(rowProblemSchema),
});
export type JudgedRow = z.infer<typeof openRowSchema>;

/**
 * GET /imports/:id/failed-rows: failed rows that were neither imported by a retry nor dismissed, in
 * file order.
 */
export const failedRowPageSchema = pageOf(openRowSchema);

/**
 * PUT /imports/:id/failed-rows: stores edited cells (`cells` null: resets to the file) and returns
 * the rows with their remaining problems.
 */
export const openRowChangeSchema = z.object({
  rows: z
    .array(z.object({ row: rowNumberSchema, cells: cellsSchema.nullable() }))
    .min(1)
    .max(200),
});
export const failedRowAnswerSchema = z.object({ rows: z.array(openRowSchema) });

/**
 * POST /imports/:id/failed-rows/dismiss: dismisses failed rows, or with `dismissed: false` restores
 * them. `rows` 'all': every row.
 */
export const dismissalSchema = z.object({
  rows: z.union([z.literal('all'), z.array(rowNumberSchema).min(1).max(1000)]),
  dismissed: z.boolean().default(true),
});
