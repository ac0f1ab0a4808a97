import { z } from 'zod';
import { idSchema, nameSchema, personSchema } from './wire.ts';

/** GET /workgroups: for admins all, for others those they are in. */
export const workgroupSchema = z.object({
  id: idSchema,
  name: z.string(),
  members: z.array(personSchema),
});
export type Workgroup = z.infer<typeof workgroupSchema>;
export const workgroupListSchema = z.object({ items: z.array(workgroupSchema) });

const memberIdsSchema = z.array(idSchema).max(1000);

/** POST /workgroups. Admins only, like the change and DELETE /workgroups/:id (409 while the do-not-call list names it). */
export const workgroupDraftSchema = z.object({ name: nameSchema, memberIds: memberIdsSchema.default([]) });

/** PATCH /workgroups/:id. What is left out stays as it is. */
export const workgroupChangeSchema = z.object({ name: nameSchema, memberIds: memberIdsSchema }).partial();
