import { z } from 'zod';
import { idSchema, momentSchema, personSchema } from './wire.ts';

/**
 * GET /saved-mappings: the mappings that users saved for lists of a header, last saved first, 200 at most: those of the company and of
 * the projects that the user sees. DELETE /saved-mappings/:fingerprint deletes one: the next list of that header is mapped by suggestion.
 */
const savedMappingSchema = z.object({
  fingerprint: z.string(),
  name: z.string(),
  /** null: of the whole company. */
  project: z.object({ id: idSchema, name: z.string() }).nullable(),
  columns: z.array(z.object({ index: z.number().int(), name: z.string(), field: z.string() })),
  usedBy: personSchema,
  lastUsedAt: momentSchema,
});
export type SavedMapping = z.infer<typeof savedMappingSchema>;
export const savedMappingListSchema = z.object({ items: z.array(savedMappingSchema) });
