import { z } from 'zod';
import { callBanSchema } from './call.ts';
import { leadOriginSchema } from './provenance.ts';
import {
  idSchema,
  maxInteger,
  momentSchema,
  nameSchema,
  pageOf,
  pageQuerySchema,
  textSchema,
} from './wire.ts';

/** The basic fields of a lead besides its name, in the order of screens and exports. */
export const basicFields = [
  'kana',
  'postalCode',
  'prefecture',
  'city',
  'street',
  'building',
  'email',
  'website',
  'note',
] as const;
export type BasicField = (typeof basicFields)[number];

/** The basic fields as database columns, in the same order. */
export const basicColumns = [
  'kana',
  'postal_code',
  'prefecture',
  'city',
  'street',
  'building',
  'email',
  'website',
  'note',
] as const;

export const contactKinds = ['phone', 'mobile', 'fax', 'other'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** The kind of a number in the numbering plan. `unknown`: it has digits but fits no known plan. */
export const phoneKinds = [
  'landline',
  'mobile',
  'toll_free',
  'ip',
  'shared_cost',
  'premium',
  'm2m',
  'personal',
  'international',
  'unknown',
] as const;
export type PhoneKind = (typeof phoneKinds)[number];

const text = textSchema.max(10_000);

export const contactSchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: z.enum(contactKinds).nullable(),
  /** As written in the list. */
  phone: z.string(),
  extension: z.string(),
  phoneE164: z.string().nullable(),
  phoneKind: z.enum(phoneKinds).nullable(),
  importId: idSchema.nullable(),
  /** Why the viewer must not call this number now; null: allowed. */
  doNotCall: callBanSchema.nullable(),
});
export type Contact = z.infer<typeof contactSchema>;

const basicValues = z.object({
  kana: text,
  postalCode: text,
  prefecture: text,
  city: text,
  street: text,
  building: text,
  email: text,
  website: text,
  note: text,
});

/**
 * GET /leads/:id. `custom` by field id, values as text (several choices joined by a newline).
 * `version` protects PATCH against lost updates.
 */
export const leadSchema = z.object({
  id: idSchema,
  project: z.object({ id: idSchema, name: z.string() }),
  name: z.string(),
  ...basicValues.shape,
  custom: z.record(idSchema, z.string()),
  contacts: z.array(contactSchema),
  importId: idSchema.nullable(),
  importRow: z.number().int().nullable(),
  /** All imports that contributed to the lead, oldest first; empty if it was created manually. */
  origins: z.array(leadOriginSchema),
  version: z.number().int(),
  createdAt: momentSchema,
  updatedAt: momentSchema,
});
export type Lead = z.infer<typeof leadSchema>;

/**
 * A row of GET /leads?projectId=…, newest first. `q` finds part of a name or phone number;
 * `importId` restricts to one import.
 */
const leadLineSchema = z.object({
  id: idSchema,
  name: z.string(),
  kana: z.string(),
  prefecture: z.string(),
  city: z.string(),
  email: z.string(),
  /** The first contact, and the number of contacts. */
  contactId: idSchema.nullable(),
  contactName: z.string(),
  phone: z.string(),
  phoneE164: z.string().nullable(),
  contactCount: z.number().int(),
  /** Why the viewer must not call this number now; null: allowed. */
  doNotCall: callBanSchema.nullable(),
  createdAt: momentSchema,
});
export type LeadLine = z.infer<typeof leadLineSchema>;
export const leadPageSchema = pageOf(leadLineSchema);
export const leadQuerySchema = pageQuerySchema.extend({
  projectId: idSchema,
  q: textSchema.trim().max(200).optional(),
  importId: idSchema.optional(),
});

/**
 * PATCH /leads/:id. `version` must be the version that was read; otherwise 409 version_conflict.
 */
export const leadChangeSchema = basicValues
  .extend({ name: nameSchema, custom: z.record(idSchema, textSchema.max(10_000)) })
  .partial()
  .extend({ version: z.number().int().min(1).max(maxInteger) });

const contactValues = z.object({
  name: nameSchema,
  kind: z.enum(contactKinds).nullable(),
  phone: textSchema.trim().min(1).max(100),
  extension: textSchema.trim().max(50),
});
/** POST /leads/:id/contacts */
export const contactDraftSchema = contactValues.extend({
  kind: contactValues.shape.kind.default(null),
  extension: contactValues.shape.extension.default(''),
});
/** POST /leads: creates a lead manually with its first contacts. */
export const leadDraftSchema = basicValues.partial().extend({
  projectId: idSchema,
  name: nameSchema,
  custom: z.record(idSchema, textSchema.max(10_000)).default({}),
  contacts: z.array(contactDraftSchema).min(1).max(16),
});

/** PATCH /contacts/:id. Has no defaults: omitted values stay unchanged. */
export const contactChangeSchema = contactValues.partial();
