import { z } from 'zod';
import { momentSchema, personSchema } from './wire.ts';

/**
 * GET /saved-mappings: how lists of a header were mapped last time, last used first, 200 at most; those who may import see
 * them. DELETE /saved-mappings/:fingerprint forgets one: the next list of that header is mapped anew.
 */
const savedMappingSchema = z.object({
  fingerprint: z.string(),
  columns: z.array(z.object({ index: z.number().int(), name: z.string(), field: z.string() })),
  usedBy: personSchema,
  lastUsedAt: momentSchema,
});
export type SavedMapping = z.infer<typeof savedMappingSchema>;
export const savedMappingListSchema = z.object({ items: z.array(savedMappingSchema) });
