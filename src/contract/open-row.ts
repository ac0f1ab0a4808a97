import { z } from 'zod';
import { rowProblemSchema } from './import.ts';
import { linePlaceShape } from './line-place.ts';
import { pageOf, rowNumberSchema, textSchema } from './wire.ts';

const cellsSchema = z.array(textSchema.max(100_000)).max(2000);

/**
 * A failed row that is still to be mended: as it stood in the file, and as a person has mended it so far (`draft`; null = not at all). `ok` and
 * `problems` are those of the draft, or of the row where there is none, by the rules of today.
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

/** GET /imports/:id/failed-rows: failed rows that neither went in by a retry nor were taken away, in file order. */
export const failedRowPageSchema = pageOf(openRowSchema);

/** PUT /imports/:id/failed-rows: keeps what was mended (`cells` null: as it was in the file) and answers the rows with what is still wrong. */
export const openRowChangeSchema = z.object({
  rows: z
    .array(z.object({ row: rowNumberSchema, cells: cellsSchema.nullable() }))
    .min(1)
    .max(200),
});
export const failedRowAnswerSchema = z.object({ rows: z.array(openRowSchema) });

/** POST /imports/:id/failed-rows/dismiss: takes failed rows away, or with `dismissed: false` puts them back. `rows` 'all': every one. */
export const dismissalSchema = z.object({
  rows: z.union([z.literal('all'), z.array(rowNumberSchema).min(1).max(1000)]),
  dismissed: z.boolean().default(true),
});
