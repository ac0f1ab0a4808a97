import { z } from 'zod';
import { idSchema, momentSchema, personSchema } from './wire.ts';

/**
 * GET /saved-mappings: the mappings saved for lists with a header, latest first, at most 200: those
 * of the company and of the user's projects. DELETE /saved-mappings/:fingerprint deletes one; the
 * next list with that header gets a suggested mapping.
 */
const savedMappingSchema = z.object({
  fingerprint: z.string(),
  name: z.string(),
  /** null: shared by the whole company. */
  project: z.object({ id: idSchema, name: z.string() }).nullable(),
  columns: z.array(z.object({ index: z.number().int(), name: z.string(), field: z.string() })),
  usedBy: personSchema,
  lastUsedAt: momentSchema,
});
export type SavedMapping = z.infer<typeof savedMappingSchema>;
export const savedMappingListSchema = z.object({ items: z.array(savedMappingSchema) });
