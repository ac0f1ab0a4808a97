import { z } from 'zod';
import { daySchema, idSchema, momentSchema, personSchema, textSchema } from './wire.ts';

/**
 * Where a list comes from: who provided it, how they (or we) had got it, and on which day we got it; '' and null = nobody said (Act on the
 * Protection of Personal Information, art. 30: to be confirmed and recorded of lists from others).
 */
export const provenanceShape = {
  provider: textSchema.trim().max(200).default(''),
  acquired: textSchema.trim().max(1000).default(''),
  acquiredOn: daySchema.nullable().default(null),
};

/** PATCH /imports/:id/provenance: what is said of a list afterwards; what is left out is taken away. */
export const provenanceSchema = z.strictObject(provenanceShape);
export type Provenance = z.infer<typeof provenanceSchema>;

/** The provenance among the options of an import. */
export function provenanceOf({ provider, acquired, acquiredOn }: Provenance): Provenance {
  return { provider, acquired, acquiredOn };
}

/** What an import did for a lead: made it, wrote over it, or brought further numbers. */
export const originKinds = ['created', 'updated', 'contacts'] as const;

/** An import that a lead has something from, with the provenance of its list. */
export const leadOriginSchema = z.object({
  importId: idSchema,
  /** The row of the list that made the lead or its first number of it; null = the import wrote over the lead alone. */
  importRow: z.number().int().nullable(),
  how: z.enum(originKinds),
  fileName: z.string(),
  /** SHA-256 of the file as it was stored, in hexadecimal. */
  fileSha256: z.string().nullable(),
  provider: z.string(),
  acquired: z.string(),
  acquiredOn: daySchema.nullable(),
  importedAt: momentSchema,
  importedBy: personSchema,
  /** Whether the import itself may be seen: it can be one of another project. */
  isVisible: z.boolean(),
});
export type LeadOrigin = z.infer<typeof leadOriginSchema>;
