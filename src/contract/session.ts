import { z } from 'zod';
import { languages } from './sentence.ts';
import { idSchema } from './wire.ts';

export const roles = ['admin', 'general'] as const;
export type Role = (typeof roles)[number];

export const signInSchema = z.object({
  email: z.string().trim().min(1).max(320),
  password: z.string().min(1).max(1000),
});

/** The person signed in: POST /session, GET /session. */
export const meSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  canImport: z.boolean(),
  language: z.enum(languages),
  tenant: z.object({ id: idSchema, name: z.string() }),
});
export type Me = z.infer<typeof meSchema>;

/** PATCH /session */
export const meChangeSchema = z.object({ language: z.enum(languages) });
