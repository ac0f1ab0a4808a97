import { z } from 'zod';
import { idSchema, nameSchema, personSchema } from './wire.ts';

/** GET /workgroups: all for admins, otherwise those of the user. */
export const workgroupSchema = z.object({
  id: idSchema,
  name: z.string(),
  members: z.array(personSchema),
});
export type Workgroup = z.infer<typeof workgroupSchema>;
export const workgroupListSchema = z.object({ items: z.array(workgroupSchema) });

const memberIdsSchema = z.array(idSchema).max(1000);

/**
 * POST /workgroups. Admins only, as for PATCH and DELETE /workgroups/:id (409 if do-not-call
 * entries reference it).
 */
export const workgroupDraftSchema = z.object({ name: nameSchema, memberIds: memberIdsSchema.default([]) });

/** PATCH /workgroups/:id. Omitted values stay unchanged. */
export const workgroupChangeSchema = z.object({ name: nameSchema, memberIds: memberIdsSchema }).partial();
