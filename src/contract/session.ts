import { z } from 'zod';
import { rights, roles } from './rights.ts';
import { languages } from './sentence.ts';
import { idSchema, momentSchema, nameSchema, textSchema } from './wire.ts';

export const signInSchema = z.object({
  email: textSchema.trim().min(1).max(320),
  password: textSchema.min(1).max(1000),
  /** An authenticator or recovery code. Requested (`code_required`) after a correct password. */
  code: textSchema.max(100).optional(),
});

/** Days for which lists of finished imports are stored; null: forever. */
const listRetentionSchema = z.number().int().min(1).max(3650).nullable();

/** The signed-in user: POST /session, GET /session. */
export const meSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  /** All rights: from the role, granted and implied. */
  rights: z.array(z.enum(rights)),
  language: z.enum(languages),
  secondFactor: z.boolean(),
  /** The company requires a second factor and the user has none. It must be set up first. */
  secondFactorDue: z.boolean(),
  tenant: z.object({
    id: idSchema,
    name: z.string(),
    secondFactorRequired: z.boolean(),
    listRetentionDays: listRetentionSchema,
  }),
});
export type Me = z.infer<typeof meSchema>;

/** PATCH /session. Omitted values stay unchanged. */
export const meChangeSchema = z.object({ name: nameSchema, language: z.enum(languages) }).partial();

/**
 * GET /sessions: the user's sessions. DELETE /sessions ends all others, DELETE /sessions/:id one.
 */
const ownSessionSchema = z.object({
  id: idSchema,
  userAgent: z.string(),
  address: z.string(),
  openedAt: momentSchema,
  lastSeenAt: momentSchema,
  /** The session of this request. */
  current: z.boolean(),
});
export const ownSessionListSchema = z.object({ items: z.array(ownSessionSchema) });

/**
 * POST /session/second-factor, …/removal, …/recovery-codes: changes of the second factor require
 * the password.
 */
export const passwordProofSchema = z.object({ password: textSchema.min(1).max(1000) });

/** The response of POST /session/second-factor: data for an authenticator app. */
export const enrolmentSchema = z.object({ secret: z.string(), uri: z.string() });

/** POST /session/second-factor/confirmation */
export const codeProofSchema = z.object({ code: textSchema.trim().min(1).max(100) });

/** Only returned here. */
export const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) });

/** PATCH /company. Admins only. Omitted values stay unchanged. */
export const companyChangeSchema = z
  .object({ secondFactorRequired: z.boolean(), listRetentionDays: listRetentionSchema })
  .partial();
