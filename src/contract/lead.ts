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

/** The basic fields of a lead beside its name, in the order of screens and exports. */
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

/** The basic fields as columns of the database, in the same order. */
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

/** What the number itself says, by the numbering plan. `unknown`: it has digits but fits no plan we know. */
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
  /** Why the viewer may not call this number now; null = they may. */
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

/** GET /leads/:id. `custom` by field id, values as text (several choices joined by a newline). `version` guards PATCH. */
export const leadSchema = z.object({
  id: idSchema,
  project: z.object({ id: idSchema, name: z.string() }),
  name: z.string(),
  ...basicValues.shape,
  custom: z.record(idSchema, z.string()),
  contacts: z.array(contactSchema),
  importId: idSchema.nullable(),
  importRow: z.number().int().nullable(),
  /** Every import that the lead has something from, first to last; none: it was made by hand. */
  origins: z.array(leadOriginSchema),
  version: z.number().int(),
  createdAt: momentSchema,
  updatedAt: momentSchema,
});
export type Lead = z.infer<typeof leadSchema>;

/** A line of the list page: GET /leads?projectId=…; newest first; `q` finds part of a name or of a phone number; `importId` narrows to one import. */
const leadLineSchema = z.object({
  id: idSchema,
  name: z.string(),
  kana: z.string(),
  prefecture: z.string(),
  city: z.string(),
  email: z.string(),
  /** The first contact, and how many there are. */
  contactId: idSchema.nullable(),
  contactName: z.string(),
  phone: z.string(),
  phoneE164: z.string().nullable(),
  contactCount: z.number().int(),
  /** Why the viewer may not call this number now; null = they may. */
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

/** PATCH /leads/:id. `version` must be the one that was read; else 409 version_conflict. */
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
/** POST /leads: a lead by hand, with its first contacts. */
export const leadDraftSchema = basicValues.partial().extend({
  projectId: idSchema,
  name: nameSchema,
  custom: z.record(idSchema, textSchema.max(10_000)).default({}),
  contacts: z.array(contactDraftSchema).min(1).max(16),
});

/** PATCH /contacts/:id. Without the draft's defaults: what is left out stays as it is. */
export const contactChangeSchema = contactValues.partial();
