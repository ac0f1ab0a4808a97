import { z } from 'zod';

/**
 * A line as displayed. `sheet`: set if several sheets of a workbook form one list, otherwise null.
 */
export const linePlaceShape = { line: z.number().int(), sheet: z.string().nullable().default(null) };

export type LinePlace = { readonly line: number; readonly sheet: string | null };

/** The line in a sentence or cell: `12`, or `大阪!12` as in Excel. */
export function formatLine({ line, sheet }: LinePlace): string {
  return sheet === null ? String(line) : `${sheet}!${line}`;
}
