import { z } from 'zod';
import { daySchema, idSchema, momentSchema, personSchema, textSchema } from './wire.ts';

/**
 * Where a list comes from: who provided it, how it was acquired, and on which day. '' and null:
 * unknown. (Act on the Protection of Personal Information, art. 30, requires this for lists from
 * third parties.)
 */
export const provenanceShape = {
  provider: textSchema.trim().max(200).default(''),
  acquired: textSchema.trim().max(1000).default(''),
  acquiredOn: daySchema.nullable().default(null),
};

/** PATCH /imports/:id/provenance: sets the provenance later. Omitted values are removed. */
export const provenanceSchema = z.strictObject(provenanceShape);
export type Provenance = z.infer<typeof provenanceSchema>;

/** The provenance within the options of an import. */
export function provenanceOf({ provider, acquired, acquiredOn }: Provenance): Provenance {
  return { provider, acquired, acquiredOn };
}

/** What an import did to a lead: created it, updated it, or added contacts. */
export const originKinds = ['created', 'updated', 'contacts'] as const;

/** An import that contributed to a lead, with the provenance of its list. */
export const leadOriginSchema = z.object({
  importId: idSchema,
  /**
   * The row of the list that created the lead or its first contact; null: the import only updated
   * the lead.
   */
  importRow: z.number().int().nullable(),
  how: z.enum(originKinds),
  fileName: z.string(),
  /** SHA-256 of the stored file in hexadecimal. */
  fileSha256: z.string().nullable(),
  provider: z.string(),
  acquired: z.string(),
  acquiredOn: daySchema.nullable(),
  importedAt: momentSchema,
  importedBy: personSchema,
  /** True if the viewer may see the import. It can belong to another project. */
  isVisible: z.boolean(),
});
export type LeadOrigin = z.infer<typeof leadOriginSchema>;
