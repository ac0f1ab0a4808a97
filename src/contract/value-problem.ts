import { z } from 'zod';

/** What is wrong with a value, as it is sent: code and parameters; the sentence is made where the reader's language is known. */
export const valueProblemSchema = z.object({
  code: z.string(),
  level: z.enum(['error', 'warning']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
