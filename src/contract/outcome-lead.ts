import { z } from 'zod';
import { idSchema, pageOf, pageQuerySchema } from './wire.ts';

/** Outcomes of imported rows, which are listed by the resulting leads and contacts. */
const leadOutcomes = ['created', 'updated'] as const;
export type LeadOutcome = (typeof leadOutcomes)[number];

/**
 * The results of rows of an import. For `created`, one contact each with its data row (from 1). For
 * `updated`, one lead each with the overwritten values: previous and current.
 */
const outcomeLeadSchema = z.object({
  /** The id of the contact or lead. */
  id: idSchema,
  lead: z.object({ id: idSchema, name: z.string() }),
  row: z.number().int().nullable(),
  contact: z.object({ name: z.string(), phone: z.string(), phoneE164: z.string().nullable() }).nullable(),
  /** The lead was there already, from an earlier row of the same リード名. */
  joined: z.boolean(),
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
});
export type OutcomeLead = z.infer<typeof outcomeLeadSchema>;

/** GET /imports/:id/leads?outcome=created */
export const outcomeLeadPageSchema = pageOf(outcomeLeadSchema);
/** Longer pages than elsewhere: programs ask for all of them and then for call permissions. */
export const outcomeLeadQuerySchema = pageQuerySchema.extend({
  outcome: z.enum(leadOutcomes),
  limit: z.coerce.number().int().min(1).max(1000).default(50),
});
