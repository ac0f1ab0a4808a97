import { z } from 'zod';
import { idSchema, momentSchema, nameSchema, personSchema } from './wire.ts';

/** GET /projects (those that the user may see), GET /projects/:id. Counts are exact. */
export const projectSchema = z.object({
  id: idSchema,
  name: z.string(),
  leadCount: z.number().int(),
  contactCount: z.number().int(),
  fieldSets: z.array(z.object({ id: idSchema, name: z.string() })),
  members: z.array(personSchema),
  createdAt: momentSchema,
});
export type Project = z.infer<typeof projectSchema>;
export const projectListSchema = z.object({ items: z.array(projectSchema) });

/** POST /projects: admins, and users who may import (they become members). */
export const projectDraftSchema = z.object({
  name: nameSchema,
  fieldSetIds: z.array(idSchema).max(100).default([]),
  memberIds: z.array(idSchema).max(1000).default([]),
});

/**
 * PATCH /projects/:id: users with the right `edit_project`, for members `assign`. Omitted values
 * stay unchanged.
 */
export const projectChangeSchema = z.object({
  name: nameSchema.optional(),
  fieldSetIds: z.array(idSchema).max(100).optional(),
  memberIds: z.array(idSchema).max(1000).optional(),
});
