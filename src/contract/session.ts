import { z } from 'zod';
import { rights, roles } from './rights.ts';
import { languages } from './sentence.ts';
import { idSchema, momentSchema, nameSchema, textSchema } from './wire.ts';

export const signInSchema = z.object({
  email: textSchema.trim().min(1).max(320),
  password: textSchema.min(1).max(1000),
  /** Of the authenticator, or one for recovery: asked for (`code_required`) once the password was right. */
  code: textSchema.max(100).optional(),
});

/** Days for which the lists of finished imports are stored; null = for ever. */
const listRetentionSchema = z.number().int().min(1).max(3650).nullable();

/** The person signed in: POST /session, GET /session. */
export const meSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  /** All that they may do: by role, granted and implied. */
  rights: z.array(z.enum(rights)),
  language: z.enum(languages),
  secondFactor: z.boolean(),
  /** The company requires a second factor and there is none yet: nothing else can be done before. */
  secondFactorDue: z.boolean(),
  tenant: z.object({
    id: idSchema,
    name: z.string(),
    secondFactorRequired: z.boolean(),
    listRetentionDays: listRetentionSchema,
  }),
});
export type Me = z.infer<typeof meSchema>;

/** PATCH /session. What is left out stays as it is. */
export const meChangeSchema = z.object({ name: nameSchema, language: z.enum(languages) }).partial();

/** GET /sessions: where one is signed in. DELETE /sessions ends all others, DELETE /sessions/:id one. */
const ownSessionSchema = z.object({
  id: idSchema,
  userAgent: z.string(),
  address: z.string(),
  openedAt: momentSchema,
  lastSeenAt: momentSchema,
  /** The one that asks. */
  current: z.boolean(),
});
export const ownSessionListSchema = z.object({ items: z.array(ownSessionSchema) });

/** POST /session/second-factor, …/removal, …/recovery-codes: changes to the second factor take the password. */
export const passwordProofSchema = z.object({ password: textSchema.min(1).max(1000) });

/** The answer to POST /session/second-factor: what an authenticator app needs. */
export const enrolmentSchema = z.object({ secret: z.string(), uri: z.string() });

/** POST /session/second-factor/confirmation */
export const codeProofSchema = z.object({ code: textSchema.trim().min(1).max(100) });

/** Told only here. */
export const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) });

/** PATCH /company. Admins only. What is left out stays as it is. */
export const companyChangeSchema = z
  .object({ secondFactorRequired: z.boolean(), listRetentionDays: listRetentionSchema })
  .partial();
