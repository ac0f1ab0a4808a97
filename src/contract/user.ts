import { z } from 'zod';
import { rights, roles } from './rights.ts';
import { idSchema, momentSchema, nameSchema, textSchema } from './wire.ts';

const grantedRights = z.array(z.enum(rights)).max(rights.length).readonly();

/** GET /users: the company's users; with `inactive=true` also deactivated ones. Admins only. */
export const userSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  /** Granted in addition to those of the role. */
  rights: grantedRights,
  active: z.boolean(),
  secondFactor: z.boolean(),
});
export type User = z.infer<typeof userSchema>;
export const userListSchema = z.object({ items: z.array(userSchema) });
export const userQuerySchema = z.object({ inactive: z.stringbool().default(false) });

/**
 * POST /users: invites a user, who sets a password with the link. Admins only, as for the
 * following.
 */
export const userDraftSchema = z.object({
  email: textSchema.trim().max(320).pipe(z.email()),
  name: nameSchema,
  role: z.enum(roles),
  rights: grantedRights.default([]),
});

/**
 * A link to set a password, once, until it expires. Only returned here. `mailed`: also sent by
 * mail.
 */
export const passwordLinkSchema = z.object({ link: z.url(), expiresAt: momentSchema, mailed: z.boolean() });
export type PasswordLink = z.infer<typeof passwordLinkSchema>;
export const invitedUserSchema = passwordLinkSchema.extend({ user: userSchema });

/** PATCH /users/:id. Omitted values stay unchanged. */
export const userChangeSchema = z
  .object({ name: nameSchema, role: z.enum(roles), rights: grantedRights, active: z.boolean() })
  .partial();

/** NIST SP 800-63B: length is what counts; no composition rules. */
export const shortestPassword = 12;
const newPasswordSchema = textSchema.min(shortestPassword).max(1000);

/** PATCH /session/password: the user's own password. Ends the user's other sessions. */
export const passwordChangeSchema = z.object({
  current: textSchema.min(1).max(1000),
  password: newPasswordSchema,
});

/** POST /password-resets: the response does not reveal whether the address exists. */
export const passwordResetSchema = z.object({ email: textSchema.trim().min(1).max(320) });

/**
 * `mailing`: this system sends mail, so a link is sent if the address is known. Otherwise an admin
 * creates one.
 */
export const passwordResetAnswerSchema = z.object({ mailing: z.boolean() });

/** POST /password: sets the password of the link's user. `token`: the part of the link after #. */
export const passwordSettingSchema = z.object({
  token: textSchema.min(1).max(200),
  password: newPasswordSchema,
});
