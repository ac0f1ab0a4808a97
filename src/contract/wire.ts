import { z } from 'zod';
import { parseId } from '../base/ids.ts';

/** Pieces that every resource of the API uses. */
export const idSchema = z
  .string()
  .refine((text) => parseId(text) !== undefined, 'an id is a positive 64-bit decimal number');

/**
 * A text of a request. PostgreSQL stores no NUL and UTF-8 has no lone surrogates, so both are refused at the
 * door. Every string of a request is one, or has a form of its own that excludes them.
 */
export const textSchema = z
  .string()
  .refine((text) => !text.includes('\0') && text.isWellFormed(), 'a NUL or a lone surrogate');

/** The largest `integer` of PostgreSQL: what rows, versions and positions of a request are compared with. */
export const maxInteger = 2_147_483_647;

/** A row of an import, from 1. */
export const rowNumberSchema = z.number().int().min(1).max(maxInteger);

/** ISO 8601 has a year 0; PostgreSQL does not. */
function hasYear(text: string): boolean {
  return !text.startsWith('0000');
}

/** A moment in UTC, ISO 8601 with milliseconds. */
export const momentSchema = z.iso.datetime().refine(hasYear, 'there is no year 0');

/** A day of the calendar, as 2026-11-20. */
export const daySchema = z.iso.date().refine(hasYear, 'there is no year 0');

/** A name people give to a thing: trimmed, 1 to 200 characters. */
export const nameSchema = textSchema.trim().min(1).max(200);

/** Where the previous page ended: the id or row of its last line, for some lists two of them joined by `-`. */
export function cursorSchema(parts: 1 | 2 = 1) {
  return z.string().refine((text) => {
    const ids = text.split('-');
    return ids.length === parts && ids.every((id) => parseId(id) !== undefined);
  }, 'not a cursor of this list');
}

/** The cursor of a list of rows as the row it names; 0 for the first page. */
export function rowOfCursor(cursor: string | undefined): number {
  return Math.min(Number(cursor ?? 0), maxInteger);
}

/** Keyset paging: hand `nextCursor` back as `cursor`; null = this is the last page. */
export const pageQuerySchema = z.object({
  cursor: cursorSchema().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** RFC 9457 with our own `code`, a way out (`hint`), and a `reference` where the fault is ours. */
export const problemJsonSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  hint: z.string(),
  line: z.number().int().nullable().optional(),
  reference: z.string().optional(),
});
export type ProblemJson = z.infer<typeof problemJsonSchema>;

/** A person named beside what they did. */
export const personSchema = z.object({ id: idSchema, name: z.string() });
