import { z } from 'zod';

/** A line as people are shown it. `sheet`: of a workbook of which several sheets are read as one list, null otherwise. */
export const linePlaceShape = { line: z.number().int(), sheet: z.string().nullable().default(null) };

export type LinePlace = { readonly line: number; readonly sheet: string | null };

/** The line in a sentence or a cell: `12`, or `大阪!12` as Excel writes it. */
export function formatLine({ line, sheet }: LinePlace): string {
  return sheet === null ? String(line) : `${sheet}!${line}`;
}
