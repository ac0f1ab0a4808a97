import { z } from 'zod';
import type { Sentence } from './sentence.ts';
import {
  daySchema,
  idSchema,
  momentSchema,
  pageOf,
  pageQuerySchema,
  personSchema,
  textSchema,
} from './wire.ts';

/** Reasons why a number must not be called. */
export const doNotCallReasons = ['existing_customer', 'complaint', 'refusal', 'other'] as const;
export type DoNotCallReason = (typeof doNotCallReasons)[number];

/** The reasons as displayed and entered. */
export const doNotCallReasonNames: Readonly<Record<DoNotCallReason, Sentence>> = {
  existing_customer: { ja: '既存顧客', en: 'Existing customer' },
  complaint: { ja: 'クレーム', en: 'complaint' },
  refusal: { ja: '拒否', en: 'refusal' },
  other: { ja: 'その他', en: 'other' },
};

/** Where an entry comes from. `manual`: a typed number. */
const doNotCallSources = ['import', 'lead', 'contact', 'api', 'manual', 'erasure'] as const;
export type DoNotCallSource = (typeof doNotCallSources)[number];

/** `active`: in force now, by the clock of the database. */
export const doNotCallStates = ['active', 'expired', 'released', 'all'] as const;
export type DoNotCallState = (typeof doNotCallStates)[number];

const namedSchema = z.object({ id: idSchema, name: z.string() });

/**
 * One number in one scope. `workgroup` null: the whole company; `project` null: all projects;
 * `expiresAt` null: until released.
 */
export const doNotCallEntrySchema = z.object({
  id: idSchema,
  /** As written, and in comparable form (null: it fits no numbering plan). */
  phone: z.string(),
  phoneE164: z.string().nullable(),
  /** The owner of the number when it was banned; '' if unknown. */
  leadName: z.string(),
  workgroup: namedSchema.nullable(),
  project: namedSchema.nullable(),
  reason: z.enum(doNotCallReasons),
  note: z.string(),
  evidence: z.string(),
  /** The day on which the person refused, if known. */
  refusedOn: daySchema.nullable(),
  source: z.enum(doNotCallSources),
  importId: idSchema.nullable(),
  importRow: z.number().int().nullable(),
  leadId: idSchema.nullable(),
  contactId: idSchema.nullable(),
  /** The number was erased; `phone` is a placeholder. */
  erased: z.boolean(),
  /** In force now, by the clock of the database. */
  active: z.boolean(),
  expiresAt: momentSchema.nullable(),
  createdBy: personSchema.nullable(),
  createdAt: momentSchema,
  released: z.object({ at: momentSchema, by: personSchema.nullable(), reason: z.string() }).nullable(),
});
export type DoNotCallEntry = z.infer<typeof doNotCallEntrySchema>;

/**
 * GET /do-not-call: newest first. General users see the entries that apply to them: those of the
 * company and of their workgroups. `q`: a complete number in any format, or its first digits.
 */
export const doNotCallFilterSchema = z.object({
  q: textSchema.trim().max(100).optional(),
  workgroupId: idSchema.optional(),
  projectId: idSchema.optional(),
  reason: z.enum(doNotCallReasons).optional(),
  /** Entries that this import added or released. */
  importId: idSchema.optional(),
  state: z.enum(doNotCallStates).default('active'),
});
export const doNotCallQuerySchema = pageQuerySchema.extend(doNotCallFilterSchema.shape);
export const doNotCallPageSchema = pageOf(doNotCallEntrySchema);

/** GET /do-not-call/export.csv and .xlsx: the same entries as a file. Admins only. */
export const doNotCallExportQuerySchema = doNotCallFilterSchema.extend({
  encoding: z.enum(['utf-8', 'cp932']).default('utf-8'),
});

/**
 * What to ban: typed numbers, chosen contacts, or all contacts of the chosen leads with exceptions.
 */
export const doNotCallTargetSchema = z.union([
  z.strictObject({ phones: z.array(textSchema.trim().min(1).max(100)).min(1).max(1000) }),
  z.strictObject({ contactIds: z.array(idSchema).min(1).max(1000) }),
  z.strictObject({
    leadIds: z.array(idSchema).min(1).max(200),
    exceptContactIds: z.array(idSchema).max(5000).default([]),
  }),
]);

/**
 * POST /do-not-call. Without `workgroupIds`: an admin bans for the whole company, other users for
 * all of their workgroups. General users may only name their own workgroups. `projectId` null: in
 * all projects.
 */
export const doNotCallDraftSchema = z.object({
  target: doNotCallTargetSchema,
  workgroupIds: z.array(idSchema).max(100).default([]),
  projectId: idSchema.nullable().default(null),
  reason: z.enum(doNotCallReasons),
  note: textSchema.trim().max(2000).default(''),
  evidence: textSchema.trim().max(2000).default(''),
  refusedOn: daySchema.nullable().default(null),
  expiresAt: momentSchema.nullable().default(null),
});

/**
 * 201. `entries`: created entries. `existingCount`: bans that already existed with the same reason
 * and at least the same duration; they are not duplicated.
 */
export const doNotCallAddedSchema = z.object({
  entries: z.array(doNotCallEntrySchema),
  existingCount: z.number().int(),
});

/** POST /do-not-call/:id/release. Admins only. */
export const doNotCallReleaseSchema = z.object({ reason: textSchema.trim().min(1).max(2000) });

/**
 * GET /do-not-call/history?phone=…: all bans of the number and all attempts to call it, newest
 * first.
 */
export const numberHistoryQuerySchema = z.object({ phone: textSchema.trim().min(1).max(100) });
export const numberHistorySchema = z.object({
  phone: z.string(),
  phoneE164: z.string().nullable(),
  entries: z.array(doNotCallEntrySchema),
  /** The last 200. General users see their own. */
  attempts: z.array(
    z.object({
      id: idSchema,
      at: momentSchema,
      by: personSchema.nullable(),
      allowed: z.boolean(),
      reason: z.string().nullable(),
      entryId: idSchema.nullable(),
    }),
  ),
});
