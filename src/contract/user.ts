import { z } from 'zod';
import { rights, roles } from './rights.ts';
import { idSchema, momentSchema, nameSchema, textSchema } from './wire.ts';

const grantedRights = z.array(z.enum(rights)).max(rights.length).readonly();

/** GET /users: the company's people; with `inactive=true` also those who may not sign in any more. Admins only. */
export const userSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  /** Granted beyond those of the role. */
  rights: grantedRights,
  active: z.boolean(),
  secondFactor: z.boolean(),
});
export type User = z.infer<typeof userSchema>;
export const userListSchema = z.object({ items: z.array(userSchema) });
export const userQuerySchema = z.object({ inactive: z.stringbool().default(false) });

/** POST /users: invites somebody; they set their own password by the link. Admins only, like all that follows. */
export const userDraftSchema = z.object({
  email: textSchema.trim().max(320).pipe(z.email()),
  name: nameSchema,
  role: z.enum(roles),
  rights: grantedRights.default([]),
});

/** A link by which the person sets a password, once, until it expires. It is told only here. `mailed`: it went out to them as well. */
export const passwordLinkSchema = z.object({ link: z.url(), expiresAt: momentSchema, mailed: z.boolean() });
export type PasswordLink = z.infer<typeof passwordLinkSchema>;
export const invitedUserSchema = passwordLinkSchema.extend({ user: userSchema });

/** PATCH /users/:id. What is left out stays as it is. */
export const userChangeSchema = z
  .object({ name: nameSchema, role: z.enum(roles), rights: grantedRights, active: z.boolean() })
  .partial();

/** NIST SP 800-63B: length is what counts; no rules of composition. */
const newPasswordSchema = textSchema.min(12).max(1000);

/** PATCH /session/password: one's own. Other sessions of the person end. */
export const passwordChangeSchema = z.object({
  current: textSchema.min(1).max(1000),
  password: newPasswordSchema,
});

/** POST /password-resets: whether or not somebody has the address, the answer is the same. */
export const passwordResetSchema = z.object({ email: textSchema.trim().min(1).max(320) });

/** `mailing`: this system sends mail, so a link goes out if the address is known; else an admin makes it. */
export const passwordResetAnswerSchema = z.object({ mailing: z.boolean() });

/** POST /password: sets the password of whoever the link is for. `token`: what stands behind # in the link. */
export const passwordSettingSchema = z.object({
  token: textSchema.min(1).max(200),
  password: newPasswordSchema,
});
