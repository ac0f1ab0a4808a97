import { z } from 'zod';

/**
 * A problem of a value as transmitted: code and parameters. The client creates the sentence in the
 * user's language.
 */
export const valueProblemSchema = z.object({
  code: z.string(),
  level: z.enum(['error', 'warning']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
