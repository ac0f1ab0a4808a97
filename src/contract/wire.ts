import { z } from 'zod';
import { parseId } from '../base/ids.ts';

/** Schemas used by every resource of the API. */
export const idSchema = z
  .string()
  .refine((text) => parseId(text) !== undefined, 'an id is a positive 64-bit decimal number');

/**
 * A text of a request. Rejects NUL, which PostgreSQL cannot store, and lone surrogates, which UTF-8
 * does not have. Every string of a request uses it, or has a format that excludes them.
 */
export const textSchema = z
  .string()
  .refine((text) => !text.includes('\0') && text.isWellFormed(), 'a NUL or a lone surrogate');

/** The maximum of PostgreSQL's `integer`, for rows, versions and positions in requests. */
export const maxInteger = 2_147_483_647;

/** A row of an import, from 1. */
export const rowNumberSchema = z.number().int().min(1).max(maxInteger);

/** ISO 8601 has a year 0; PostgreSQL does not. */
function hasYear(text: string): boolean {
  return !text.startsWith('0000');
}

/** A time in UTC, ISO 8601 with milliseconds. */
export const momentSchema = z.iso.datetime().refine(hasYear, 'there is no year 0');

/** A calendar day, such as 2026-11-20. */
export const daySchema = z.iso.date().refine(hasYear, 'there is no year 0');

/** A user-defined name: trimmed, 1 to 200 characters. */
export const nameSchema = textSchema.trim().min(1).max(200);

/**
 * The end of the previous page: the id or row of its last item. Some lists use two ids joined by
 * `-`.
 */
export function cursorSchema(parts: 1 | 2 = 1) {
  return z.string().refine((text) => {
    const ids = text.split('-');
    return ids.length === parts && ids.every((id) => parseId(id) !== undefined);
  }, 'not a cursor of this list');
}

/** The cursor of a list of rows as a row number; 0 for the first page. */
export function rowOfCursor(cursor: string | undefined): number {
  return Math.min(Number(cursor ?? 0), maxInteger);
}

/** Keyset pagination: pass `nextCursor` as `cursor`; null: last page. */
export const pageQuerySchema = z.object({
  cursor: cursorSchema().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/**
 * RFC 9457 with a `code`, a `hint`, for invalid fields `errors`, and for internal errors a
 * `reference`. Some problems have more members.
 */
export const problemJsonSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  hint: z.string(),
  line: z.number().int().nullable().optional(),
  /** `field`: a JSON pointer into `in`. */
  errors: z
    .array(
      z.object({ in: z.enum(['body', 'query', 'path', 'headers']), field: z.string(), message: z.string() }),
    )
    .optional(),
  reference: z.string().optional(),
});
export type ProblemJson = z.infer<typeof problemJsonSchema>;

/** A user shown next to an action. */
export const personSchema = z.object({ id: idSchema, name: z.string() });
