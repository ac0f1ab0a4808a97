import { z } from 'zod';
import { linePlaceShape } from './line-place.ts';
import { mappingFieldSchema } from './mapping.ts';
import type { Sentence } from './sentence.ts';
import { idSchema, momentSchema, pageOf, pageQuerySchema } from './wire.ts';

/** The decisions that a user can make about a possible duplicate. */
export const duplicateActions = ['add', 'skip', 'overwrite'] as const;
export type DuplicateAction = (typeof duplicateActions)[number];

/** Why a row and a lead may be the same, most certain first. */
export const matchReasons = ['phone', 'name', 'same_name', 'other_form', 'similar_name'] as const;
export type MatchReason = (typeof matchReasons)[number];

/** The certainty of a match. Possible matches are never acted on without a user. */
const matchStrengths = ['same', 'possible'] as const;
export type MatchStrength = (typeof matchStrengths)[number];

export const strengthOf: Readonly<Record<MatchReason, MatchStrength>> = {
  phone: 'same',
  name: 'same',
  same_name: 'possible',
  other_form: 'possible',
  similar_name: 'possible',
};

export const matchReasonNames: Readonly<Record<MatchReason, Sentence>> = {
  phone: { ja: '電話番号が同じ', en: 'Same phone number' },
  name: { ja: 'リード名が同じ', en: 'Same lead name' },
  same_name: {
    ja: '名前だけが同じ（別の人・別の店かもしれません）',
    en: 'Same name only, perhaps of somebody else',
  },
  other_form: {
    ja: '法人格の表記が異なる（株式会社の前後・有無など）',
    en: 'Same name, different legal form',
  },
  similar_name: { ja: 'リード名が似ている', en: 'Similar name' },
};

/**
 * A lead shown for comparison: its current values, or those that a row would write. `custom` by
 * field id.
 */
const comparedLeadSchema = z.object({
  name: z.string(),
  kana: z.string(),
  postalCode: z.string(),
  prefecture: z.string(),
  city: z.string(),
  street: z.string(),
  building: z.string(),
  email: z.string(),
  website: z.string(),
  note: z.string(),
  custom: z.record(z.string(), z.string()),
  contacts: z.array(
    z.object({
      name: z.string(),
      phone: z.string(),
      // Rows that waited for a decision before a version with this field have none.
      phoneE164: z.string().nullable().default(null),
      extension: z.string(),
    }),
  ),
});
export type ComparedLead = z.infer<typeof comparedLeadSchema>;

/**
 * A lead that a row may duplicate, and the matching key. `row`: an earlier row of the same file
 * will create it. `lead` is null if it was deleted since.
 */
const duplicateMatchSchema = z.object({
  leadId: idSchema,
  reasons: z.array(z.enum(matchReasons)),
  row: z.number().int().nullable(),
  lead: comparedLeadSchema.nullable(),
});
export type DuplicateMatch = z.infer<typeof duplicateMatchSchema>;

const decisionSchema = z.object({
  action: z.enum(duplicateActions),
  leadId: idSchema,
  fields: z.array(z.string()).nullable(),
  decidedAt: momentSchema,
});

/**
 * A row with a decision, or waiting for one. `strength` and `reason` are those of the most certain
 * match. At most five matches are included.
 */
export const duplicateRowSchema = z.object({
  row: z.number().int(),
  ...linePlaceShape,
  strength: z.enum(matchStrengths),
  reason: z.enum(matchReasons),
  incoming: comparedLeadSchema,
  matches: z.array(duplicateMatchSchema),
  decision: decisionSchema.nullable(),
});
export type DuplicateRow = z.infer<typeof duplicateRowSchema>;

/** GET /imports/:id/duplicates, in file order. The cursor is the last row of the previous page. */
export const duplicatePageSchema = pageOf(duplicateRowSchema);
export const duplicateQuerySchema = pageQuerySchema.extend({
  show: z.enum(['all', 'undecided', 'decided']).default('all'),
  reason: z.enum(matchReasons).optional(),
});

/**
 * GET /imports/:id/duplicates/summary: the number of rows per reason and the number of undecided
 * rows.
 */
export const duplicateSummarySchema = z.object({
  flagged: z.number().int(),
  undecided: z.number().int(),
  groups: z.array(
    z.object({
      reason: z.enum(matchReasons),
      strength: z.enum(matchStrengths),
      rows: z.number().int(),
      undecided: z.number().int(),
    }),
  ),
});
export type DuplicateSummary = z.infer<typeof duplicateSummarySchema>;

const fieldsSchema = z.array(mappingFieldSchema).max(200).nullable().default(null);

/**
 * PUT /imports/:id/duplicates/:row. `leadId`: one of the row's matches; the most certain one by
 * default. `action` null makes the row undecided again.
 */
export const duplicateDecisionSchema = z.object({
  action: z.enum(duplicateActions).nullable(),
  leadId: idSchema.optional(),
  fields: fieldsSchema,
});
export type DuplicateDecision = z.infer<typeof duplicateDecisionSchema>;

/**
 * POST /imports/:id/duplicates/decide: all undecided rows, or those with one reason, each against
 * its most certain match.
 */
export const bulkDecisionSchema = z.object({
  action: z.enum(duplicateActions),
  reason: z.enum(matchReasons).optional(),
  fields: fieldsSchema,
});
export type BulkDecision = z.infer<typeof bulkDecisionSchema>;
export const bulkDecidedSchema = z.object({ decided: z.number().int() });
