import { z } from 'zod';
import { callBanSchema, callBarriers, callRecordSchema, callResultSchema } from './call.ts';
import { doNotCallEntrySchema } from './do-not-call.ts';
import { leadOriginSchema } from './provenance.ts';
import {
  idSchema,
  maxInteger,
  momentSchema,
  nameSchema,
  pageOf,
  pageQuerySchema,
  personSchema,
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

/** `new`: not called yet; `again`: to be called again; `done`: no more calls. */
export const callStates = ['new', 'again', 'done'] as const;
export type CallState = (typeof callStates)[number];
/** `due`: to be called again, and the time has come. */
export const callStateFilters = [...callStates, 'due'] as const;
export type CallStateFilter = (typeof callStateFilters)[number];

/** A lead for those who call it. */
export const leadCallsSchema = z.object({
  state: z.enum(callStates),
  /** The number of calls, including those without a result. */
  count: z.number().int(),
  lastAt: momentSchema.nullable(),
  /** The last result. */
  result: z.object({ id: idSchema, name: z.string() }).nullable(),
  nextAt: momentSchema.nullable(),
  owner: personSchema.nullable(),
});
export type LeadCalls = z.infer<typeof leadCallsSchema>;

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
  calls: leadCallsSchema,
  /** The results that are offered for a call of this lead. */
  results: z.array(callResultSchema),
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
  calls: leadCallsSchema,
  createdAt: momentSchema,
});
export type LeadLine = z.infer<typeof leadLineSchema>;
export const leadPageSchema = pageOf(leadLineSchema);
export const leadFilterSchema = z.object({
  projectId: idSchema,
  q: textSchema.trim().max(200).optional(),
  importId: idSchema.optional(),
  callState: z.enum(callStateFilters).optional(),
  resultId: idSchema.optional(),
  ownerId: idSchema.optional(),
  /** Only leads without an owner. */
  unowned: z.stringbool().optional(),
  prefecture: textSchema.trim().max(50).optional(),
});
export const leadQuerySchema = pageQuerySchema.extend(leadFilterSchema.shape);

/** GET /leads/counts: how many leads of the project are in each state. */
export const leadCountsSchema = z.object({
  total: z.number().int(),
  new: z.number().int(),
  again: z.number().int(),
  due: z.number().int(),
  done: z.number().int(),
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

/** POST /leads/assign: gives leads to users in turn; without users, the leads have no owner. */
export const leadAssignmentSchema = z.object({
  leadIds: z.array(idSchema).min(1).max(1000),
  userIds: z.array(idSchema).max(100),
});

/** PUT /leads/:id/next-call: when the lead is to be called; null: no more calls. */
export const nextCallSchema = z.object({ nextCallAt: momentSchema.nullable() });

/**
 * POST /projects/:id/next-lead: the lead that the agent calls next, held for half an hour. `skip`:
 * a held lead that goes back to the queue for ten minutes. `lead` null: there is none now; `reason`
 * says if the rules are the cause.
 */
export const nextLeadRequestSchema = z.object({ skip: idSchema.optional() });
export const nextLeadSchema = z.object({
  lead: z.object({ id: idSchema }).nullable(),
  reason: z.enum(callBarriers).nullable(),
});

const person = personSchema.nullable();

/**
 * GET /leads/:id/timeline: newest first. `change`: `detail` as in the audit log, with `before` and
 * `after` by field. `duplicates`: other leads with one of the numbers.
 */
export const timelineSchema = z.object({
  events: z.array(
    z.discriminatedUnion('is', [
      z.object({ is: z.literal('import'), at: momentSchema, by: person, origin: leadOriginSchema }),
      z.object({ is: z.literal('call'), at: momentSchema, by: person, call: callRecordSchema }),
      z.object({
        is: z.enum(['ban', 'release']),
        at: momentSchema,
        by: person,
        entry: doNotCallEntrySchema,
      }),
      z.object({
        is: z.literal('change'),
        at: momentSchema,
        by: person,
        action: z.string(),
        detail: z.record(z.string(), z.unknown()),
      }),
    ]),
  ),
  duplicates: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      project: z.object({ id: idSchema, name: z.string() }),
      phone: z.string(),
    }),
  ),
});
export type LeadTimeline = z.infer<typeof timelineSchema>;
