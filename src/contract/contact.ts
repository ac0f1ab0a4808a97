import { z } from 'zod';
import { contactSchema } from './lead.ts';
import { cursorSchema, idSchema, pageOf, pageQuerySchema, textSchema } from './wire.ts';

const namedSchema = z.object({ id: idSchema, name: z.string() });

/** A row of the contacts page: a contact, its lead, and whether the viewer may call it now. */
const contactLineSchema = contactSchema
  .omit({ importId: true })
  .extend({ lead: namedSchema, project: namedSchema });
export type ContactLine = z.infer<typeof contactLineSchema>;
export const contactPageSchema = pageOf(contactLineSchema);

/**
 * GET /contacts: those of all projects that the viewer can see, newest lead first. `q`: a complete
 * number in any format, or part of a number, of the contact's name or of the lead's name. `leadIds`
 * (`1,2`): only contacts of these leads.
 */
export const contactQuerySchema = pageQuerySchema.extend({
  projectId: idSchema.optional(),
  /** The lead id and contact id of the last row. */
  cursor: cursorSchema(2).optional(),
  q: textSchema.trim().max(200).optional(),
  leadIds: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(idSchema).max(200))
    .optional(),
});
