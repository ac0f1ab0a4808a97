import { z } from 'zod';
import { leadChangeSchema } from './lead.ts';
import { idSchema, textSchema } from './wire.ts';

/*
 * Changes of many objects at once. Each is changed by itself: one that is missing does not keep the
 * others back. The answer names those that were not changed.
 */

const idsSchema = z.array(idSchema).min(1).max(1000);

/** POST /leads/bulk-delete. */
export const bulkDeleteSchema = z.object({ ids: idsSchema });

/** POST /leads/bulk-edit: the same change for every lead, in any version. */
export const bulkEditSchema = z.object({ ids: idsSchema, change: leadChangeSchema.omit({ version: true }) });

/** POST /do-not-call/bulk-release: by entry, or every ban in force of the numbers. */
export const bulkReleaseSchema = z.object({
  target: z.union([
    z.strictObject({ ids: idsSchema }),
    z.strictObject({ phones: z.array(textSchema.trim().min(1).max(100)).min(1).max(1000) }),
  ]),
  reason: textSchema.trim().min(1).max(2000),
});

/** `target`: the id or number of the request. `code`: why it was not changed, as in problems. */
const bulkFailureSchema = z.object({ target: z.string(), code: z.string(), title: z.string() });
export type BulkFailure = z.infer<typeof bulkFailureSchema>;
export const bulkResultSchema = z.object({
  done: z.number().int(),
  failed: z.array(bulkFailureSchema),
});
export type BulkResult = z.infer<typeof bulkResultSchema>;
