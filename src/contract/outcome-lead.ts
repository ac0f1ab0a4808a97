import { z } from 'zod';
import { idSchema, pageOf, pageQuerySchema } from './wire.ts';

/** Outcomes whose rows are in: they are told by the leads and contacts that came of them. */
const leadOutcomes = ['created', 'updated'] as const;
export type LeadOutcome = (typeof leadOutcomes)[number];

/**
 * What came of rows of an import. Of `created` one contact each, with its data row (from 1); of `updated` one lead each, with what was written
 * over: the value before, and the one of today.
 */
const outcomeLeadSchema = z.object({
  /** The id of the contact, or of the lead. */
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
export const outcomeLeadQuerySchema = pageQuerySchema.extend({ outcome: z.enum(leadOutcomes) });
