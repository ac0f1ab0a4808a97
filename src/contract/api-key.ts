import { z } from 'zod';
import { idSchema, momentSchema, nameSchema, personSchema } from './wire.ts';

/** What a key may be for. A key is never allowed more than the person who made it. */
export const keyScopes = [
  'leads:read',
  'leads:write',
  'imports:read',
  'imports:write',
  'do_not_call:read',
  'do_not_call:write',
  'calls',
  'admin',
] as const;
export type KeyScope = (typeof keyScopes)[number];

/** GET /api-keys: one's own; for admins all of the company. `hint`: the last characters of the key. */
const apiKeySchema = z.object({
  id: idSchema,
  name: z.string(),
  hint: z.string(),
  scopes: z.array(z.enum(keyScopes)),
  owner: personSchema,
  expiresAt: momentSchema.nullable(),
  lastUsedAt: momentSchema.nullable(),
  createdAt: momentSchema,
});
export type ApiKey = z.infer<typeof apiKeySchema>;
export const apiKeyListSchema = z.object({ items: z.array(apiKeySchema) });

/** POST /api-keys. DELETE /api-keys/:id ends one. */
export const apiKeyDraftSchema = z.object({
  name: nameSchema,
  scopes: z.array(z.enum(keyScopes)).min(1),
  expiresAt: momentSchema.nullable().default(null),
});

/** `key` is told only here; it goes into `Authorization: Bearer …`. */
export const madeApiKeySchema = z.object({ key: z.string(), apiKey: apiKeySchema });
