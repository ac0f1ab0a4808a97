import type { z } from 'zod';

/** Fields of a form that their schema refuses. Answered like an invalid JSON body. */
export class InvalidFields extends Error {
  readonly issues: readonly z.core.$ZodIssue[];

  constructor(error: z.core.$ZodError) {
    super('invalid fields');
    this.name = 'InvalidFields';
    this.issues = error.issues;
  }
}
