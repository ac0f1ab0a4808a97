import { z } from 'zod';
import { roles } from './session.ts';
import { idSchema } from './wire.ts';

/** GET /users: for choosing a project's members. Admins only. */
const userSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  canImport: z.boolean(),
});
export const userListSchema = z.object({ items: z.array(userSchema) });
