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

/** Why a number may not be called. */
export const doNotCallReasons = ['existing_customer', 'complaint', 'refusal', 'other'] as const;
export type DoNotCallReason = (typeof doNotCallReasons)[number];

/** The reasons as people read and write them. */
export const doNotCallReasonNames: Readonly<Record<DoNotCallReason, Sentence>> = {
  existing_customer: { ja: '既存顧客', en: 'Existing customer' },
  complaint: { ja: 'クレーム', en: 'complaint' },
  refusal: { ja: '拒否', en: 'refusal' },
  other: { ja: 'その他', en: 'other' },
};

/** Where an entry comes from. `hand`: a number that somebody typed. */
const doNotCallSources = ['import', 'lead', 'contact', 'api', 'manual', 'erasure'] as const;
export type DoNotCallSource = (typeof doNotCallSources)[number];

/** `active`: in force now, by the clock of the database. */
export const doNotCallStates = ['active', 'expired', 'released', 'all'] as const;
export type DoNotCallState = (typeof doNotCallStates)[number];

const namedSchema = z.object({ id: idSchema, name: z.string() });

/** One number in one scope: `workgroup` null = the whole company, `project` null = all projects, `expiresAt` null = until released. */
export const doNotCallEntrySchema = z.object({
  id: idSchema,
  /** As written, and as it is compared (null: it fits no numbering plan). */
  phone: z.string(),
  phoneE164: z.string().nullable(),
  /** Whose number it was when it was banned; '' = nobody said. */
  leadName: z.string(),
  workgroup: namedSchema.nullable(),
  project: namedSchema.nullable(),
  reason: z.enum(doNotCallReasons),
  note: z.string(),
  evidence: z.string(),
  /** The day on which the person refused, where somebody said it. */
  refusedOn: daySchema.nullable(),
  source: z.enum(doNotCallSources),
  importId: idSchema.nullable(),
  importRow: z.number().int().nullable(),
  leadId: idSchema.nullable(),
  contactId: idSchema.nullable(),
  /** Its number was erased: `phone` is a mark. */
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
 * GET /do-not-call: newest first. General users see what binds them: the company's entries and those of their workgroups. `q`:
 * a whole number, however it is written, or the digits it begins with.
 */
export const doNotCallFilterSchema = z.object({
  q: textSchema.trim().max(100).optional(),
  workgroupId: idSchema.optional(),
  projectId: idSchema.optional(),
  reason: z.enum(doNotCallReasons).optional(),
  /** Those that this import made or released. */
  importId: idSchema.optional(),
  state: z.enum(doNotCallStates).default('active'),
});
export const doNotCallQuerySchema = pageQuerySchema.extend(doNotCallFilterSchema.shape);
export const doNotCallPageSchema = pageOf(doNotCallEntrySchema);

/** GET /do-not-call/export.csv and .xlsx: the same entries as a file. Admins only. */
export const doNotCallExportQuerySchema = doNotCallFilterSchema.extend({
  encoding: z.enum(['utf-8', 'cp932']).default('utf-8'),
});

/** What is banned: numbers as typed, chosen contacts, or every contact of the leads chosen but those excepted. */
export const doNotCallTargetSchema = z.union([
  z.strictObject({ phones: z.array(textSchema.trim().min(1).max(100)).min(1).max(1000) }),
  z.strictObject({ contactIds: z.array(idSchema).min(1).max(1000) }),
  z.strictObject({
    leadIds: z.array(idSchema).min(1).max(200),
    exceptContactIds: z.array(idSchema).max(5000).default([]),
  }),
]);

/**
 * POST /do-not-call. Without `workgroupIds`: an admin bans for the whole company, anybody else for all workgroups of their own.
 * General users may name only workgroups of their own. `projectId` null: in all projects.
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

/** 201. `entries`: those that were made. `already`: bans that were there, for as long and for the same reason; they are not doubled. */
export const doNotCallAddedSchema = z.object({
  entries: z.array(doNotCallEntrySchema),
  existingCount: z.number().int(),
});

/** POST /do-not-call/:id/release. Admins only. */
export const doNotCallReleaseSchema = z.object({ reason: textSchema.trim().min(1).max(2000) });

/** GET /do-not-call/history?phone=…: everything that ever banned the number, and who wanted to call it; newest first. */
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
